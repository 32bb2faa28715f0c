using System.Buffers.Binary;
using System.Text.Json;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Records;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Writes and opens the cursors of the answer to one question; those of another question do not open.</summary>
internal sealed class EntryCursors(CursorSeal seal, AuditQuestion question)
{
    private readonly byte[] _context = JsonSerializer.SerializeToUtf8Bytes(question);

    public string Of(EntryPlace place)
    {
        Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.Time.UtcTicks);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], place.Id);
        return seal.Text(bytes, _context);
    }

    /// <summary>The place in a cursor; null where it is none of this question.</summary>
    public EntryPlace? Open(string cursor) => seal.Open(cursor, _context) is { } bytes
        ? new EntryPlace(
            new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes), TimeSpan.Zero),
            BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(sizeof(long))))
        : null;
}
