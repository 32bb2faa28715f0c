using System.Security.Cryptography;
using Catalog.Domain.Auditing;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Auditing.Subjects;

/// <summary>
/// Makes the pseudonyms of subjects: AES-CMAC, under a key that all nodes share, of messages of two blocks, so that all the subjects of
/// a page take two calls together. Source: NIST SP 800-38B.
/// </summary>
internal sealed class SubjectHasher : IDisposable
{
    private const int Block = SubjectPseudonym.ByteLength;

    private readonly byte[] _key;
    private readonly byte[] _subkey;
    private readonly ThreadLocal<ICryptoTransform> _cipher;

    /// <param name="key">16, 24 or 32 bytes.</param>
    public SubjectHasher(byte[] key)
    {
        _key = key;
        _cipher = new ThreadLocal<ICryptoTransform>(Cipher, trackAllValues: true);
        var zeros = new byte[Block];
        _cipher.Value!.TransformBlock(zeros, 0, Block, zeros, 0);
        _subkey = Double(zeros);
    }

    public SubjectPseudonym Of(SubjectKind kind, string number)
    {
        var messages = new SubjectMessages();
        messages.Add(kind, number);
        return Of(messages)[0];
    }

    /// <summary>The pseudonyms of subjects, each once.</summary>
    public IReadOnlyList<SubjectPseudonym> Of(SubjectMessages subjects)
    {
        var count = subjects.Count;
        var half = count * Block;
        var blocks = new byte[half * 2];
        for (var i = 0; i < count; i++)
        {
            subjects[i][..Block].CopyTo(blocks.AsSpan(i * Block));
            subjects[i][Block..].CopyTo(blocks.AsSpan(half + (i * Block)));
        }

        if (count > 0)
        {
            var cipher = _cipher.Value!;
            cipher.TransformBlock(blocks, 0, half, blocks, 0);
            for (var i = 0; i < half; i++)
            {
                blocks[half + i] ^= (byte)(blocks[i] ^ _subkey[i % Block]);
            }

            cipher.TransformBlock(blocks, half, half, blocks, half);
        }

        var pseudonyms = new SubjectPseudonym[count];
        for (var i = 0; i < count; i++)
        {
            pseudonyms[i] = SubjectPseudonym.Of(blocks.AsSpan(half + (i * Block), Block));
        }

        return count > 1 ? [.. pseudonyms.Distinct()] : pseudonyms;
    }

    public void Dispose()
    {
        foreach (var cipher in _cipher.Values)
        {
            cipher.Dispose();
        }

        _cipher.Dispose();
    }

    /// <summary>Twice a block in the field of 2 to the power of 128: the subkey for messages of whole blocks.</summary>
    private static byte[] Double(byte[] block)
    {
        var doubled = new byte[Block];
        for (var i = 0; i < Block; i++)
        {
            doubled[i] = (byte)((block[i] << 1) | (i + 1 < Block ? block[i + 1] >> 7 : 0));
        }

        doubled[^1] ^= (byte)((block[0] >> 7) * 0x87);
        return doubled;
    }

    private ICryptoTransform Cipher()
    {
        using var aes = Aes.Create();
        aes.Key = _key;
        // The block cipher itself, of which CMAC is made.
#pragma warning disable CA5358
        aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
        aes.Padding = PaddingMode.None;
        return aes.CreateEncryptor();
    }
}
