using System.Collections.Concurrent;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>The statements of a connection, each written when a page first needs it.</summary>
internal sealed class ConnectionProgram
{
    private readonly PageSql _pages;
    private readonly ConcurrentDictionary<PageShape, IReadOnlyList<PreparedStatement>> _written = new();
    private readonly Lazy<PreparedStatement> _count;

    public ConnectionProgram(RecordDialect dialect, RecordRead read)
    {
        Records = new RecordProgram(dialect, read);
        _pages = new PageSql(dialect, read);
        _count = new Lazy<PreparedStatement>(() => new RecordSql(dialect, read).Count());
    }

    public RecordProgram Records { get; }

    public PreparedStatement Count => _count.Value;

    /// <summary>INVARIANT: an ordering has few keys, so that there are few shapes.</summary>
    public IReadOnlyList<PreparedStatement> Page(PageShape shape) => _written.GetOrAdd(shape, _pages.Write);
}
