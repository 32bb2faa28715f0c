using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Catalog.Api.Http;

/// <summary>Registers and maps GraphQL over HTTP. Source: GraphQL-over-HTTP specification.</summary>
public static class GraphQLOverHttp
{
    public const string Address = "/graphql";

    public static IServiceCollection AddGraphQLOverHttp(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Http").Get<HttpSettings>() ?? new HttpSettings());
        services.AddSingleton<IGraphQLTextSerializer, GraphQLSerializer>();
        services.AddSingleton<IDocumentExecuter>(new DocumentExecuter(
            new GraphQLDocumentBuilder(),
            new DocumentValidator(),
            // One field after the other: a request has one statement at a time, and its trail one writer.
            new DefaultExecutionStrategySelector(
            [
                new ExecutionStrategyRegistration(SerialExecutionStrategy.Instance, OperationType.Query),
                new ExecutionStrategyRegistration(SerialExecutionStrategy.Instance, OperationType.Mutation),
            ]),
            []));
        services.AddSingleton(provider => new PersistedQueryStore(provider.GetRequiredService<HttpSettings>().PersistedQueries));
        services.AddSingleton<RequestJson>();
        services.AddSingleton<RequestAddress>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<DocumentFinder>();
        services.AddSingleton<MetadataExecution>();
        services.AddSingleton<RecordExecution>();
        services.AddSingleton<OperationReader>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<FailureAnswers>();
        services.AddSingleton<RequestGate>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddAnswerCompression();
        services.AddHostedService<TraceContinuation>();
        services.AddSingleton<IStartupFilter, ShortWay>();
        return services;
    }

    public static void MapGraphQL(this IEndpointRouteBuilder endpoints)
    {
        var way = endpoints.CreateApplicationBuilder();
        Lead(way);
        endpoints.Map(Address, way.Build());
    }

    /// <summary>The way of a request to the endpoint.</summary>
    internal static void Lead(IApplicationBuilder way)
    {
        if (way.ApplicationServices.GetRequiredService<HttpSettings>().Compression)
        {
            way.UseResponseCompression();
        }

        way.Run(way.ApplicationServices.GetRequiredService<GraphQLEndpoint>().HandleAsync);
    }
}
