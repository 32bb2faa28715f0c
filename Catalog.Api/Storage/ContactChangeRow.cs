using Catalog.Domain.Departments;

namespace Catalog.Api.Storage;

/// <summary>That somebody else answers for the sharing of information in a department. Source: article 14 of the city's rules.</summary>
public sealed class ContactChangeRow
{
    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The code of the department.</summary>
    public required string Department { get; init; }

    public required ContactRole Role { get; init; }

    public required string OldName { get; init; }

    public required string NewName { get; init; }

    /// <summary>The day from which it is so, by the time of China.</summary>
    public required DateOnly ChangedOn { get; init; }

    /// <summary>The day on which it was told.</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>Whether it was told within the term of the rules; null where no calendar tells how long that was.</summary>
    public bool? IsInTime { get; init; }
}
