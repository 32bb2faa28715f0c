using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;

namespace GraphQLNet;

/// <summary>Keeps valid documents, so that each is parsed and validated once; a stand-in for GraphQL.NET's MemoryDocumentCache.</summary>
internal sealed class DocumentCache : IConfigureExecution
{
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, GraphQLDocument> _documents = new(StringComparer.Ordinal);

    public float SortOrder => 200;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (_documents.TryGetValue(options.Query!, out var document))
        {
            options.Document = document;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        if (result.Executed && result.Document is not null && _documents.Count < Capacity)
        {
            _documents.TryAdd(options.Query!, result.Document);
        }

        return result;
    }
}
