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

    /// <summary>The division is the given one or lies within it; no point of the geometry is outside the given one.</summary>
    Within,

    /// <summary>The geometry and the given one have a point in common, their borders included.</summary>
    Intersects,

    /// <summary>The same, where the given one is a box of meridians and parallels.</summary>
    IntersectsBox,

    /// <summary>Whether there is no value.</summary>
    IsNull,
}
