using Catalog.Domain.Departments;

namespace Catalog.Api.Notifications.Streams;

/// <summary>Counts the streams that are open on this node: so many of a system, so many of all.</summary>
internal sealed class StreamPlaces(NotificationSettings settings)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<ClientId, int> _taken = [];
    private int _all;

    /// <summary>A place for a stream; dispose of it when the stream ends. Null where there is none.</summary>
    public IDisposable? Take(ClientId system)
    {
        lock (_counting)
        {
            var own = _taken.GetValueOrDefault(system);
            if (own >= settings.StreamsPerSystem || _all >= settings.Streams)
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

    private sealed class Place(StreamPlaces places, ClientId system) : IDisposable
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
