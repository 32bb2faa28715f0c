using Catalog.Api.Storage;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply;

/// <summary>Rows that are committed together.</summary>
internal sealed class SupplyBatch(long firstLine)
{
    private readonly List<(RecordRow Row, bool IsDeletion)> _rows = [];
    private readonly List<Rejection> _rejections = [];

    public long FirstLine => firstLine;

    public long LastLine { get; private set; }

    /// <summary>SHA-256 of the content up to its end.</summary>
    public string Digest { get; private set; } = string.Empty;

    public IReadOnlyList<(RecordRow Row, bool IsDeletion)> Rows => _rows;

    /// <summary>Rows that were not taken.</summary>
    public long Rejected { get; private set; }

    /// <summary>Why; a row can have several reasons.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    public long Count => _rows.Count + Rejected;

    public void Add(RecordRow row, bool isDeletion) => _rows.Add((row, isDeletion));

    /// <param name="kept">How many reasons are kept at most.</param>
    public void Reject(IEnumerable<Rejection> faults, int kept)
    {
        Rejected++;
        _rejections.AddRange(faults.Take(Math.Max(0, kept - _rejections.Count)));
    }

    public SupplyBatch End(long lastLine, string digest)
    {
        (LastLine, Digest) = (lastLine, digest);
        return this;
    }
}
