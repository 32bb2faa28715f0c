namespace Catalog.Api.Limits;

/// <summary>What one request, and one system, may ask for: the section Limits of the configuration. docs/limits.md explains each.</summary>
public sealed record LimitSettings
{
    public const string Section = "Limits";

    /// <summary>UTF-16 units of a document.</summary>
    public int MaxCharacters { get; init; } = 100_000;

    public int MaxTokens { get; init; } = 5_000;

    /// <summary>Characters of a name: of a field, an alias, a variable, a fragment. Names are repeated in responses and errors.</summary>
    public int MaxNameLength { get; init; } = 100;

    /// <summary>Fields inside fields, through fragments. The introspection of common clients has 15.</summary>
    public int MaxDepth { get; init; } = 15;

    public int MaxRootFields { get; init; } = 50;

    public int MaxAliases { get; init; } = 200;

    /// <summary>Selected fields and spreads of all operations of a document, each as often as fragments repeat it.</summary>
    public int MaxFields { get; init; } = 1_000;

    public int MaxFragments { get; init; } = 100;

    public int MaxOperations { get; init; } = 50;

    public int MaxVariables { get; init; } = 200;

    public int MaxDirectives { get; init; } = 200;

    /// <summary>Values in the filters of an operation, those in lists counted one by one.</summary>
    public int MaxFilterValues { get; init; } = 1_000;

    /// <summary>What an operation may cost, by the weights in the schema.</summary>
    public int MaxCost { get; init; } = 100_000;

    /// <summary>How many requests a system may send each second, on and on; 0 for as many as it likes.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>How many requests a system that kept quiet may send at once.</summary>
    public int RequestBurst { get; init; } = 1_000;

    /// <summary>How many requests of a system are answered at the same time; 0 for as many as it likes.</summary>
    public int ConcurrentRequests { get; init; } = 64;

    /// <summary>How many exports of a system are sent at the same time.</summary>
    public int ConcurrentExports { get; init; } = 2;

    /// <summary>How many exports a node sends at the same time.</summary>
    public int ExportsOfNode { get; init; } = 16;

    /// <summary>Everything that keeps the API from starting with these settings, a line each; none if it can start.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value, least) in new[]
        {
            (nameof(MaxCharacters), MaxCharacters, 1),
            (nameof(MaxTokens), MaxTokens, 1),
            (nameof(MaxNameLength), MaxNameLength, 1),
            (nameof(MaxDepth), MaxDepth, 1),
            (nameof(MaxRootFields), MaxRootFields, 1),
            (nameof(MaxAliases), MaxAliases, 0),
            (nameof(MaxFields), MaxFields, 1),
            (nameof(MaxFragments), MaxFragments, 0),
            (nameof(MaxOperations), MaxOperations, 1),
            (nameof(MaxVariables), MaxVariables, 0),
            (nameof(MaxDirectives), MaxDirectives, 0),
            (nameof(MaxFilterValues), MaxFilterValues, 0),
            (nameof(MaxCost), MaxCost, 0),
            (nameof(RequestsPerSecond), RequestsPerSecond, 0),
            (nameof(RequestBurst), RequestBurst, 1),
            (nameof(ConcurrentRequests), ConcurrentRequests, 0),
            (nameof(ConcurrentExports), ConcurrentExports, 0),
            (nameof(ExportsOfNode), ExportsOfNode, 0),
        })
        {
            if (value < least)
            {
                yield return $"{Section}:{name} must be {least} or more.";
            }
        }
    }
}
