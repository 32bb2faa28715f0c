using Catalog.Domain.Access;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>A leak, put into a server from outside to see whether it is found.</summary>
internal sealed record Plant
{
    /// <summary>What becomes of each statement that reads records, as of a fault in the plan or in its SQL.</summary>
    public Func<string, string>? Statement { get; init; }

    /// <summary>The access book that the server is given in place of the true one, as of a fault in the rules.</summary>
    public Func<AccessBook, AccessBook>? Book { get; init; }

    /// <summary>What becomes of each exchange, as of a fault in what stands around the plan.</summary>
    public Func<PlantedExchange, Task<HttpResponseMessage>>? Exchange { get; init; }

    /// <summary>Whether the answers alone must give it away; what reads a column too many is found sooner otherwise.</summary>
    public bool ByAnswersAlone { get; init; } = true;
}
