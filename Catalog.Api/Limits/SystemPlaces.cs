using Catalog.Domain.Departments;

namespace Catalog.Api.Limits;

/// <summary>Counts what goes on for long on this node: so much of a system, so much of all.</summary>
/// <param name="ofSystem">How much a system may have at the same time.</param>
/// <param name="ofNode">How much all may have.</param>
internal class SystemPlaces(Func<int> ofSystem, Func<int> ofNode)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<ClientId, int> _taken = [];
    private int _all;

    /// <summary>How much a system may have at the same time.</summary>
    public int OfSystem => ofSystem();

    /// <summary>A place; dispose of it at the end. Null where there is none.</summary>
    public IDisposable? Take(ClientId system)
    {
        lock (_counting)
        {
            var own = _taken.GetValueOrDefault(system);
            if (own >= OfSystem || _all >= ofNode())
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

    private sealed class Place(SystemPlaces places, ClientId system) : IDisposable
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
