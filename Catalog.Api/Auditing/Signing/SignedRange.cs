using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Signing;

/// <summary>A range of a chain, signed: what an export is given away with, and what stands for a segment in the archive.</summary>
/// <param name="Signer">The chain whose key signs: that of the commands, which also tells of it.</param>
/// <param name="Key">The public key that the signature is checked with, in PEM.</param>
/// <param name="NodeKeys">The public keys that entries of the range are signed with, in PEM.</param>
/// <param name="Blocks">Of an archived segment: where its blocks begin in the compressed file. They are no part of what is signed.</param>
internal sealed record SignedRange(
    ChainRange Range, NodeName Signer, DateTimeOffset SignedAt, string Key, IReadOnlyList<string> NodeKeys, string Signature, IReadOnlyList<long>? Blocks = null)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new MomentJsonConverter(), new TextConverter<NodeName>(NodeName.Parse), new TextConverter<EntryHash>(EntryHash.Parse) },
    };

    public static SignedRange Sign(ChainRange range, NodeName signer, NodeKey key, DateTimeOffset signedAt, IReadOnlyList<string> nodeKeys, IReadOnlyList<long>? blocks) =>
        new(range, signer, signedAt, key.PublicPem, nodeKeys, key.Sign(range.Message(signer, signedAt, nodeKeys.Select(PublicKey.ThumbprintOf))), blocks);

    /// <exception cref="InvalidDataException">The file holds no signed range.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SignedRange Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedRange>(File.ReadAllBytes(path), Options) ?? throw new InvalidDataException($"{path} holds no signed range.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} holds no signed range.", exception);
        }
    }

    /// <summary>Writes it to the disk under a name of its own, and gives it the right one when it is there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string path) => DurableFile.Write(path, file => JsonSerializer.Serialize(file, this, Options));

    /// <summary>Whether the signature is of its own key.</summary>
    public bool IsSigned()
    {
        try
        {
            using var key = PublicKey.Read(Key);
            return key.Verifies(Signature, Range.Message(Signer, SignedAt, NodeKeys.Select(PublicKey.ThumbprintOf)));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
