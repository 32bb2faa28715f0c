using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Http;

/// <summary>
/// Automatic persisted queries in memory, those of each system apart. INVARIANT: a hash finds what the same system sent itself, and
/// nothing else, so that it tells nobody what another asks. Who fills the store loses its own documents first.
/// </summary>
internal sealed class PersistedQueryStore(PersistedQueryLimits limits)
{
    /// <summary>What an entry takes beside its text.</summary>
    private const int Overhead = 256;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, Compartment> _compartments = new(StringComparer.Ordinal);
    private long _bytes;

    public long Bytes
    {
        get
        {
            lock (_turn)
            {
                return _bytes;
            }
        }
    }

    /// <param name="system">Who asks; null for callers without a token.</param>
    public string? Find(ClientId? system, DocumentHash hash)
    {
        lock (_turn)
        {
            return _compartments.TryGetValue(KeyOf(system), out var compartment) ? compartment.Find(hash) : null;
        }
    }

    /// <summary>Whether a document is short enough to be kept.</summary>
    public bool Takes(string document) => document.Length <= limits.DocumentLength && BytesOf(document) <= limits.BytesOfSystem;

    /// <summary>Keeps a valid document; what was not asked for longest makes room.</summary>
    public void Keep(ClientId? system, DocumentHash hash, string document)
    {
        if (!Takes(document))
        {
            return;
        }

        lock (_turn)
        {
            var key = KeyOf(system);
            if (!_compartments.TryGetValue(key, out var own))
            {
                _compartments.Add(key, own = new Compartment());
            }

            _bytes += own.Add(hash, document);
            while (own.Count > limits.DocumentsOfSystem || own.Bytes > limits.BytesOfSystem)
            {
                _bytes -= own.DropOldest();
            }

            while (_bytes > limits.Bytes)
            {
                var (largestKey, largest) = _compartments.MaxBy(compartment => compartment.Value.Bytes);
                _bytes -= largest.DropOldest();
                if (largest.Count == 0)
                {
                    _compartments.Remove(largestKey);
                }
            }
        }
    }

    private static string KeyOf(ClientId? system) => system?.Value ?? string.Empty;

    private static long BytesOf(string document) => (document.Length * (long)sizeof(char)) + Overhead;

    /// <summary>The documents of one system, the one asked for last in front.</summary>
    private sealed class Compartment
    {
        private readonly Dictionary<DocumentHash, LinkedListNode<(DocumentHash Hash, string Document)>> _nodes = [];
        private readonly LinkedList<(DocumentHash Hash, string Document)> _order = [];

        public int Count => _nodes.Count;

        public long Bytes { get; private set; }

        public string? Find(DocumentHash hash)
        {
            if (!_nodes.TryGetValue(hash, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Document;
        }

        /// <returns>How many bytes were added.</returns>
        public long Add(DocumentHash hash, string document)
        {
            if (Find(hash) is not null)
            {
                return 0;
            }

            _nodes.Add(hash, _order.AddFirst((hash, document)));
            Bytes += BytesOf(document);
            return BytesOf(document);
        }

        /// <returns>How many bytes were freed.</returns>
        public long DropOldest()
        {
            var (hash, document) = _order.Last!.Value;
            _order.RemoveLast();
            _nodes.Remove(hash);
            Bytes -= BytesOf(document);
            return BytesOf(document);
        }
    }
}
