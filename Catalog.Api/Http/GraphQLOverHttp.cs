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
        services.AddSingleton(provider => new PersistedQueryStore(provider.GetRequiredService<HttpSettings>().PersistedQueries));
        services.AddSingleton<RequestJson>();
        services.AddSingleton<RequestAddress>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<DocumentFinder>();
        services.AddSingleton<MetadataExecution>();
        services.AddSingleton<RecordExecution>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<FailureAnswers>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddAnswerCompression();
        services.AddHostedService<TraceContinuation>();
        return services;
    }

    public static void MapGraphQL(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var way = endpoints.CreateApplicationBuilder();
        if (endpoints.ServiceProvider.GetRequiredService<HttpSettings>().Compression)
        {
            way.UseResponseCompression();
        }

        way.Run(endpoint.HandleAsync);
        endpoints.Map(Address, way.Build());
    }
}
