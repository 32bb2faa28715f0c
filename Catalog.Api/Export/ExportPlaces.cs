using Catalog.Api.Limits;
using Catalog.Domain.Departments;
using Microsoft.Extensions.Options;

namespace Catalog.Api.Export;

/// <summary>Counts the exports that this node sends: so many of a system, so many of all.</summary>
internal sealed class ExportPlaces(IOptionsMonitor<LimitSettings> limits)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<ClientId, int> _taken = [];
    private int _all;

    /// <summary>How many a system may have at the same time.</summary>
    public int OfSystem => limits.CurrentValue.ConcurrentExports;

    /// <summary>A place for an export; dispose of it when the export ends. Null where there is none.</summary>
    public IDisposable? Take(ClientId system)
    {
        lock (_counting)
        {
            var own = _taken.GetValueOrDefault(system);
            if (own >= OfSystem || _all >= limits.CurrentValue.ExportsOfNode)
            {
                return null;
            }

            (_taken[system], _all) = (own + 1, _all + 1);
            return new Place(this, system);
        }
    }

    private void Give(ClientId system)
    {
        lock (_counting)
        {
            _all--;
            if (--_taken[system] == 0)
            {
                _taken.Remove(system);
            }
        }
    }

    private sealed class Place(ExportPlaces places, ClientId system) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 0)
            {
                places.Give(system);
            }
        }
    }
}
