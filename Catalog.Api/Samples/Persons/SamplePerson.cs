using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Persons;

/// <summary>A person of the sample data, as all registers know the person.</summary>
internal sealed record SamplePerson
{
    private Career? _career;

    public required long Index { get; init; }

    public required PersonRole Role { get; init; }

    public required string IdNumber { get; init; }

    public required string Name { get; init; }

    public required bool IsMale { get; init; }

    public required DateOnly Born { get; init; }

    /// <summary>Its name in the code list.</summary>
    public required string EthnicGroup { get; init; }

    /// <summary>The township of the household.</summary>
    public required Division Township { get; init; }

    public required string HouseholdAddress { get; init; }

    /// <summary>Where the person lives: the township of the household, or one of another county.</summary>
    public required Division Residence { get; init; }

    public required string ResidenceAddress { get; init; }

    public DateOnly? Died { get; init; }

    /// <summary>When the household was moved out of the city.</summary>
    public DateOnly? MovedOut { get; init; }

    public required Func<SamplePerson, Career> CareerOf { private get; init; }

    public long Family => Index / FamilySlot.Roles;

    public Division County => SampleDivisions.CountyOf(Township);

    public string Sex => IsMale ? "MALE" : "FEMALE";

    /// <summary>The last day on which a register of the city can have an entry about the person.</summary>
    public DateOnly End => Died ?? MovedOut ?? SampleDay.Today;

    public bool IsPresent => Died is null && MovedOut is null;

    public bool LivesElsewhere => Residence != Township;

    public int Age => SampleDay.Age(Born, SampleDay.Today);

    /// <summary>Children have no card of their own; their number stands in the household register.</summary>
    public string DocumentType => SampleDay.Age(Born, End) < 16 ? "HOUSEHOLD_REGISTER" : "RESIDENT_IDENTITY_CARD";

    public Career Career => _career ??= CareerOf(this);
}
