using System.Buffers.Text;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Format;

/// <summary>Reads the kind of an entry without the rest of it: it stands first.</summary>
internal static class EntryKinds
{
    private static ReadOnlySpan<byte> Lead => "{\"kind\":"u8;

    /// <summary>The kind; null where there is none. It may be one that this program does not know.</summary>
    public static EntryKind? Of(ReadOnlySpan<byte> entry) =>
        entry.StartsWith(Lead) && Utf8Parser.TryParse(entry[Lead.Length..], out int kind, out _) ? (EntryKind)kind : null;
}
