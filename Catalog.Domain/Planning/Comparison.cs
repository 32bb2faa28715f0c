namespace Catalog.Domain.Planning;

/// <summary>How the value of an item is compared with a given one.</summary>
public enum Comparison
{
    Equal,
    In,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
    Contains,
    StartsWith,
    EndsWith,

    /// <summary>The division is the given one or lies within it.</summary>
    Within,

    /// <summary>Whether there is no value.</summary>
    IsNull,
}
