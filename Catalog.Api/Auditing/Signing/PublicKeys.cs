using System.Security.Cryptography;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Signing;

/// <summary>The keys that are trusted to sign chains, by their thumbprints.</summary>
internal sealed class PublicKeys : IDisposable
{
    private const string Extension = ".pub.pem";

    private readonly Dictionary<string, PublicKey> _keys = new(StringComparer.Ordinal);

    private PublicKeys(bool areGiven) => AreGiven = areGiven;

    /// <summary>Whether somebody gave them; else they lay beside the segments, where whoever rewrites those can put others.</summary>
    public bool AreGiven { get; }

    public PublicKey? this[string? thumbprint] => thumbprint is null ? null : _keys.GetValueOrDefault(thumbprint);

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="CryptographicException">A file holds no public key.</exception>
    public static PublicKeys Given(IEnumerable<string> paths) => new PublicKeys(areGiven: true).Add(paths);

    /// <summary>The keys beside the segments of all nodes: every file that ends in .pub.pem, those of keys that are used no more too.</summary>
    /// <param name="others">Files elsewhere, if they are there.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="CryptographicException">A file holds no public key.</exception>
    public static PublicKeys Beside(SegmentStore store, params IEnumerable<string> others) => new PublicKeys(areGiven: false).Add(
        SegmentFolder.All(store.LivePath).SelectMany(folder => Directory.EnumerateFiles(folder.Path, $"*{Extension}")).Concat(others.Where(File.Exists)));

    /// <summary>The keys that lie beside a node's segments, in PEM.</summary>
    public IReadOnlyList<string> Of(NodeName node, SegmentStore store)
    {
        var folder = SegmentFolder.Of(store.LivePath, node).Path + Path.DirectorySeparatorChar;
        var own = _keys.Values.Where(key => key.Source.StartsWith(folder, StringComparison.Ordinal)).ToList();
        return [.. (own.Count > 0 ? own : [.. _keys.Values]).Select(key => key.Pem)];
    }

    /// <summary>Whether a range is signed with one of the keys.</summary>
    public bool Vouch(SignedRange range)
    {
        try
        {
            return this[PublicKey.ThumbprintOf(range.Key)] is not null && range.IsSigned();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    private PublicKeys Add(IEnumerable<string> paths)
    {
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            try
            {
                var key = PublicKey.Read(File.ReadAllText(path), path);
                if (!_keys.TryAdd(key.Thumbprint, key))
                {
                    key.Dispose();
                }
            }
            catch (CryptographicException exception)
            {
                throw new CryptographicException($"{path} holds no public key.", exception);
            }
        }

        return this;
    }
}
