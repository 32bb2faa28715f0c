using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Resources;

/// <summary>A resource (信息资源): a register, with its items and the metadata of the compilation guideline.</summary>
public sealed record Resource
{
    public required ResourceCode Code { get; init; }

    /// <summary>Its type in the schema, such as HouseholdRegistration.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the list of its records, such as householdRegistrations.</summary>
    public required string Plural { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    public required string Summary { get; init; }

    /// <summary>Name of the department that is responsible for collecting it (责任采集部门).</summary>
    public required string Provider { get; init; }

    public IReadOnlyList<string> JointProviders { get; init; } = [];

    public required SubjectKind Subject { get; init; }

    public required Cardinality Cardinality { get; init; }

    public required string Article { get; init; }

    public required ResourceFormat Format { get; init; }

    public required UpdateCycle UpdateCycle { get; init; }

    public required DateOnly Published { get; init; }

    public IReadOnlyList<ResourceCode> Related { get; init; } = [];

    public required DeliveryModes DeliveryModes { get; init; }

    /// <summary>The day from which on none of its items is shared any more, by the time of China; null while it is shared.</summary>
    public DateOnly? Withdrawn { get; init; }

    /// <summary>The item that holds the division by which rows are scoped; rows of a resource without one are in no scope.</summary>
    public InformationItem? Division { get; init; }

    /// <summary>The item that holds the number of a record's subject; null for geographic features, and where a register has none.</summary>
    public InformationItem? SubjectNumber { get; init; }

    /// <summary>The item that holds the credit code of the legal entity that holds a geographic feature; null where there is none.</summary>
    public InformationItem? Holder { get; init; }

    /// <summary>The items that tell the records of one subject, or the features, from each other; none where a subject has one record.</summary>
    public IReadOnlyList<InformationItem> Key { get; init; } = [];

    public required IReadOnlyList<InformationItem> Items { get; init; }

    /// <summary>The name of one record as a field, such as householdRegistration.</summary>
    public string Singular => char.ToLowerInvariant(TypeName[0]) + TypeName[1..];

    /// <summary>The name of the field that a subject has for it.</summary>
    public string SubjectField => Cardinality == Cardinality.One ? Singular : Plural;

    /// <summary>The place of an item in the schema, such as HouseholdRegistration.name.</summary>
    public string Coordinate(InformationItem item) => $"{TypeName}.{item.Field}";
}
