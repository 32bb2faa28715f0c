namespace Catalog.Domain.Planning;

/// <summary>Of how many of a subject's records in a register a condition must hold.</summary>
public enum Quantifier
{
    Some,
    None,
    All,

    /// <summary>Whether there is a record at all, compared with a given answer.</summary>
    Any,
}
