using System.Security.Cryptography;

namespace Catalog.Tests.Auditing.Subjects;

/// <summary>AES-CMAC of messages of any length, written down from RFC 4493 as plainly as it stands there.</summary>
internal static class ReferenceMac
{
    private const int Block = 16;

    public static byte[] Of(byte[] key, byte[] message)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var first = Double(Encrypt(aes, new byte[Block]));
        var blocks = Math.Max(1, (message.Length + Block - 1) / Block);
        var isWhole = message.Length > 0 && message.Length % Block == 0;
        var padded = new byte[blocks * Block];
        message.CopyTo(padded, 0);
        if (!isWhole)
        {
            padded[message.Length] = 0x80;
        }

        var state = new byte[Block];
        for (var i = 0; i < blocks; i++)
        {
            state = Xor(state, padded[(i * Block)..((i + 1) * Block)]);
            if (i == blocks - 1)
            {
                state = Xor(state, isWhole ? first : Double(first));
            }

            state = Encrypt(aes, state);
        }

        return state;
    }

    private static byte[] Encrypt(Aes aes, byte[] block) => aes.EncryptCbc(block, new byte[Block], PaddingMode.None);

    private static byte[] Xor(byte[] one, byte[] other) => [.. one.Zip(other, (a, b) => (byte)(a ^ b))];

    private static byte[] Double(byte[] block)
    {
        var number = new System.Numerics.BigInteger(block, isUnsigned: true, isBigEndian: true) << 1;
        if (block[0] >= 0x80)
        {
            number ^= 0x87;
        }

        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] padded = [.. new byte[Block], .. bytes];
        return padded[^Block..];
    }
}
