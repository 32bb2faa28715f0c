using Catalog.Api.Documents;
using Catalog.Api.Limits;
using Catalog.Api.Schema;
using Catalog.Tests.Resources;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalog.Tests.Documents;

/// <summary>A store of documents whose limits can be changed at any time.</summary>
internal sealed class TestDocuments : IOptionsMonitor<LimitSettings>
{
    public static readonly ISchema Schema = MakeSchema();

    /// <param name="schema">Another schema than that of the first batch.</param>
    public TestDocuments(LimitSettings? limits = null, ISchema? schema = null)
    {
        CurrentValue = limits ?? new LimitSettings();
        Store = new DocumentStore(schema ?? Schema, this);
    }

    public DocumentStore Store { get; }

    public LimitSettings CurrentValue { get; set; }

    public LimitSettings Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<LimitSettings, string?> listener) => null;

    /// <summary>The codes of the errors that a document gets; none where it is valid.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(string text) =>
        [.. (await Store.ReadAsync(text, CancellationToken.None)).Errors.Select(error => error.Code)];

    public async Task<Operation> OperationAsync(string text)
    {
        var result = await Store.ReadAsync(text, CancellationToken.None);
        Assert.True(result.Document is not null, string.Join('\n', result.Errors));
        return result.Document!.Operations[0];
    }

    private static CatalogueSchema MakeSchema()
    {
        var schema = new CatalogueSchema(FirstBatch.Catalogue, new ServiceCollection().BuildServiceProvider());
        schema.Initialize();
        return schema;
    }
}
