using GraphQL;
using GraphQL.SystemTextJson;

namespace Catalog.Api.Http;

/// <summary>Registers and maps GraphQL over HTTP. Source: GraphQL-over-HTTP specification.</summary>
public static class GraphQLOverHttp
{
    public const string Address = "/graphql";

    public static IServiceCollection AddGraphQLOverHttp(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Http").Get<HttpSettings>() ?? new HttpSettings());
        services.AddSingleton<IGraphQLTextSerializer, GraphQLSerializer>();
        services.AddSingleton<IDocumentExecuter, DocumentExecuter>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<MetadataExecution>();
        services.AddSingleton<RecordExecution>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<IStartupFilter, ShortWay>();
        return services;
    }

    public static void MapGraphQL(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        endpoints.Map(Address, endpoint.HandleAsync);
    }
}
