using System.Text;
using Catalog.Api.Documents;
using Catalog.Api.Limits;
using Catalog.Api.Records;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;
using Microsoft.Extensions.Options;

namespace Catalog.Api.Resources;

/// <summary>A version of the catalogue as it is served: its schema, the documents that were read against it, what was compiled.</summary>
internal sealed class ServedCatalogue
{
    private readonly RecordDialect _dialect;
    private readonly byte[] _cursorSecret;
    private readonly GuessLimit _guesses;
    private volatile OperationCompiler? _compiler;

    public ServedCatalogue(PublishedCatalogue published, IServiceProvider services, RecordDialect dialect, byte[] cursorSecret)
    {
        Published = published;
        _dialect = dialect;
        _cursorSecret = cursorSecret;
        _guesses = services.GetRequiredService<GuessLimit>();
        var schema = new CatalogueSchema(published.Version, services);
        schema.Initialize();
        Documents = new DocumentStore(schema, services.GetRequiredService<IOptionsMonitor<LimitSettings>>());
        AuditCursors = new CursorSeal(cursorSecret, Encoding.UTF8.GetBytes("audit"));
        GovernanceCursors = new CursorSeal(cursorSecret, Encoding.UTF8.GetBytes("governance"));
        SchemaText = new Lazy<string>(() => ServedSchema.Print(schema));
    }

    /// <summary>The version with its definition files.</summary>
    public PublishedCatalogue Published { get; }

    public CatalogueVersion Version => Published.Version;

    public DocumentStore Documents { get; }

    /// <summary>Seals the cursors of the audit's lists.</summary>
    public CursorSeal AuditCursors { get; }

    /// <summary>Seals the cursors of the lists of governance.</summary>
    public CursorSeal GovernanceCursors { get; }

    /// <summary>The schema in the schema language.</summary>
    public Lazy<string> SchemaText { get; }

    /// <summary>The compiler that decides by a snapshot; what an earlier one compiled is dropped with it.</summary>
    public OperationCompiler Compiler(AccessSnapshot access)
    {
        var compiler = _compiler;
        if (compiler is null || !ReferenceEquals(compiler.Access, access))
        {
            _compiler = compiler = new OperationCompiler(Version, access, _dialect, _cursorSecret, _guesses);
        }

        return compiler;
    }
}
