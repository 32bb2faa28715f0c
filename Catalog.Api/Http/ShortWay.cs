namespace Catalog.Api.Http;

/// <summary>
/// Leads requests to exactly /graphql there before routing and the middleware that the host adds by itself, which have nothing to
/// decide for them: the endpoint checks tokens itself. What the host checks of every request, such as allowed hosts, comes before.
/// </summary>
internal sealed class ShortWay : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.MapWhen(http => http.Request.Path == GraphQLOverHttp.Address, GraphQLOverHttp.Lead);
        next(application);
    };
}
