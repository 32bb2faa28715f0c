using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Domain.Subjects;

namespace Catalog.Domain.Resources;

/// <summary>
/// By what a record is found when it is supplied again: the first 16 bytes of the SHA-256 of its subject and of the values of its
/// register's key.
/// </summary>
public readonly record struct RecordKey(UInt128 Value)
{
    public const int Length = 16;

    /// <param name="subject">The number of the subject; null for subjects with another kind of number. A feature is itself, whoever holds it.</param>
    /// <param name="values">A value per item of the resource, as records hold them.</param>
    public static RecordKey Of(Resource resource, string? subject, IReadOnlyList<object?> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, resource.Subject == SubjectKind.GeographicFeature ? null : subject);
        for (var i = 0; i < resource.Items.Count; i++)
        {
            if (IsIn(resource.Key, resource.Items[i]) || (subject is null && IsIdentity(resource, resource.Items[i])))
            {
                Append(hash, values[i]);
            }
        }

        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(whole);
        return new RecordKey(BinaryPrimitives.ReadUInt128BigEndian(whole));
    }

    /// <summary>The key of a record that would have this one, which another record of its register has.</summary>
    /// <param name="row">The number of its row.</param>
    public RecordKey Beside(long row)
    {
        Span<byte> bytes = stackalloc byte[Length + sizeof(long)];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        BinaryPrimitives.WriteInt64BigEndian(bytes[Length..], row);
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, whole);
        return new RecordKey(BinaryPrimitives.ReadUInt128BigEndian(whole));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return bytes;
    }

    // By name: to compare items is to compare all that is said of them.
    private static bool IsIn(IReadOnlyList<InformationItem> key, InformationItem item)
    {
        for (var i = 0; i < key.Count; i++)
        {
            if (key[i].Field == item.Field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether subjects without a number of the usual kind are told from each other by the item: by their document and its type.</summary>
    private static bool IsIdentity(Resource resource, InformationItem item) =>
        item.Field == resource.SubjectNumber?.Field || (resource.SubjectNumber is not null && item.Type.CodeList?.Name == "IdentityDocumentType");

    // The length before each value keeps neighbours apart; a value that is missing is none of length zero.
    private static void Append(IncrementalHash hash, object? value)
    {
        var bytes = value switch
        {
            null => null,
            byte[] raw => raw,
            // Equal numbers are written alike, whatever zeros they come with.
            decimal exact => Encoding.UTF8.GetBytes((exact / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)),
            IFormattable other => Encoding.UTF8.GetBytes(other.ToString(null, CultureInfo.InvariantCulture)),
            _ => Encoding.UTF8.GetBytes(value.ToString()!),
        };
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(bytes ?? []);
    }
}
