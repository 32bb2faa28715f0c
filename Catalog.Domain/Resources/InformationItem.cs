using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Resources;

/// <summary>An information item (信息项) of a resource: one typed field, with the metadata of the compilation guideline.</summary>
public sealed record InformationItem
{
    public required ItemCode Code { get; init; }

    /// <summary>Its name in the schema, and of its column.</summary>
    public required string Field { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    public required ItemType Type { get; init; }

    public required DataType DataType { get; init; }

    /// <summary>Characters of a string, digits of a number; null where the type has a length of its own.</summary>
    public int? Length { get; init; }

    /// <summary>Digits after the decimal point.</summary>
    public int? Scale { get; init; }

    public string? Unit { get; init; }

    public required SharingClass SharingClass { get; init; }

    /// <summary>What must hold before it is shared; there is one on every conditional item.</summary>
    public string? Condition { get; init; }

    /// <summary>What hides a part of it from all but its provider and who has it by municipal decision; null for nothing.</summary>
    public Mask? Mask { get; init; }

    /// <summary>INVARIANT: there is one on every item that is not shared, and its <see cref="LegalBasis.CanClose"/> holds.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>Whether it is open to the public.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The day from which on it is not shared any more, by the time of China; null while it is shared.</summary>
    public DateOnly? Withdrawn { get; init; }

    /// <summary>The article that adds it, where it is not the resource's own.</summary>
    public string? Article { get; init; }
}
