using System.Globalization;
using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Signing;

/// <summary>Consecutive entries of a chain, told so that they can be checked without the rest of it.</summary>
internal sealed record ChainRange
{
    public required NodeName Node { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    /// <summary>The hash of the first entry's predecessor.</summary>
    public required EntryHash Previous { get; init; }

    /// <summary>The hash of the last entry.</summary>
    public required EntryHash Hash { get; init; }

    /// <summary>The SHA-256 of the lines, each with its line feed.</summary>
    public required EntryHash Digest { get; init; }

    /// <summary>How long the lines are together.</summary>
    public required long Bytes { get; init; }

    /// <summary>The earliest time of the entries.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The latest time of the entries.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What is signed: these values in UTF-8, a line each, the line feed included.</summary>
    /// <param name="thumbprints">Of the keys that signed entries of the range.</param>
    public byte[] Message(NodeName signer, DateTimeOffset signedAt, IEnumerable<string> thumbprints) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"catalog-audit-range\n{Node}\n{First}\n{Last}\n{Previous}\n{Hash}\n{Digest}\n{Bytes}\n{Of(From)}\n{Of(Until)}\n{signer}\n{Of(signedAt)}\n{string.Join(',', thumbprints)}\n"));

    private static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(MomentJsonConverter.Pattern, CultureInfo.InvariantCulture);
}
