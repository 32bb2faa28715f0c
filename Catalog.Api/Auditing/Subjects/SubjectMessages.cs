using System.Security.Cryptography;
using System.Text;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Auditing.Subjects;

/// <summary>
/// Subjects, each as the message of 32 bytes of which its pseudonym is made: the kind, the length of the number, the number, zeros.
/// Of a number too long for it, which no person or organisation has, the SHA-256 stands there.
/// </summary>
internal sealed class SubjectMessages
{
    public const int Length = 32;

    private const int MaxNumberLength = Length - 2;

    private byte[] _bytes = new byte[Length];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(index * Length, Length);

    public void Add(SubjectKind kind, string number)
    {
        Span<byte> utf8 = stackalloc byte[MaxNumberLength];
        Add(kind, Encoding.UTF8.TryGetBytes(number, utf8, out var length) ? utf8[..length] : Encoding.UTF8.GetBytes(number));
    }

    public void Add(SubjectKind kind, ReadOnlySpan<byte> number)
    {
        // Of geographic features, numbers say nothing of anybody.
        if (kind == SubjectKind.GeographicFeature)
        {
            return;
        }

        var message = Free();
        message[0] = (byte)(kind == SubjectKind.NaturalPerson ? 'N' : 'L');
        if (number.Length <= MaxNumberLength)
        {
            message[1] = (byte)number.Length;
            number.CopyTo(message[2..]);
        }
        else
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(number, hash);
            message[1] = byte.MaxValue;
            hash[..MaxNumberLength].CopyTo(message[2..]);
        }

        Count++;
    }

    public void Add(SubjectMessages others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            others[i].CopyTo(Free());
            Count++;
        }
    }

    public void DropLast() => Count--;

    private Span<byte> Free()
    {
        if (_bytes.Length == Count * Length)
        {
            Array.Resize(ref _bytes, Math.Max(4, Count * 2) * Length);
        }

        var free = _bytes.AsSpan(Count * Length, Length);
        free.Clear();
        return free;
    }
}
