using Catalog.Api.Ide;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Ide;

/// <summary>The IDE over an endpoint that knows one person, with the names of the example operations.</summary>
public sealed class StandInServer : ICatalogServer, IAsyncLifetime
{
    private const string BearerToken = "stand-in-token";
    private const string Name = "张桂兰";

    private readonly WebApplication application = Build();

    public Uri Address => new(application.Urls.Single());

    public string Token => BearerToken;

    public string PersonName => Name;

    public Task InitializeAsync() => application.StartAsync();

    public async Task DisposeAsync() => await application.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddGraphQL(graphql => graphql.AddSystemTextJson().AddSchema(StandInSchema.Create(BearerToken, Name)));
        var application = builder.Build();
        application.MapIde();
        application.MapPost("/graphql", Answer);
        return application;
    }

    private static async Task Answer(HttpContext context)
    {
        var serializer = context.RequestServices.GetRequiredService<IGraphQLTextSerializer>();
        var request = await serializer.ReadAsync<GraphQL.Transport.GraphQLRequest>(context.Request.Body, context.RequestAborted);
        var result = await context.RequestServices.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options =>
        {
            options.Schema = context.RequestServices.GetRequiredService<ISchema>();
            options.Query = request?.Query;
            options.OperationName = request?.OperationName;
            options.Variables = request?.Variables;
            options.UserContext["authorization"] = context.Request.Headers.Authorization.ToString();
            options.ThrowOnUnhandledException = true;
            options.CancellationToken = context.RequestAborted;
        });
        context.Response.ContentType = "application/json";
        await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
    }
}
