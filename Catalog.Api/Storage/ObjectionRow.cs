using Catalog.Domain.Objections;

namespace Catalog.Api.Storage;

/// <summary>An objection to what is recorded: against one item of the records of a subject, or of one geographic feature.</summary>
public sealed class ObjectionRow : IAccessRow, IRevisedRow
{
    public const int MaxTextLength = 4000;

    public const int HashLength = 64;

    public const int MaxCorrectedLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The code of the department that objects.</summary>
    public required string Department { get; init; }

    /// <summary>The client id of the system by which it does.</summary>
    public required string System { get; init; }

    /// <summary>The code of the item.</summary>
    public required string Item { get; init; }

    /// <summary>The identity number or credit code; null for a geographic feature.</summary>
    public string? Subject { get; init; }

    /// <summary>The number of the feature's row; null for a subject's records.</summary>
    public long? Row { get; init; }

    /// <summary>The code of the department that is responsible for the item's value.</summary>
    public required string Responsible { get; init; }

    /// <summary>The code of the office that checks it.</summary>
    public required string Office { get; init; }

    /// <summary>What shows that the record is wrong, in words.</summary>
    public required string Evidence { get; init; }

    /// <summary>SHA-256 of the evidence, in lower-case hexadecimal.</summary>
    public required string EvidenceSha256 { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required ObjectionStatus Status { get; set; }

    /// <summary>What the office found; null while it checks.</summary>
    public ObjectionCause? Cause { get; set; }

    public string? Finding { get; set; }

    /// <summary>What was corrected, or why nothing is, in words.</summary>
    public string? Statement { get; set; }

    /// <summary>Where the corrected value was written, such as "HouseholdRegistration.name, MarriageRegistration.subjectName".</summary>
    public string? Corrected { get; set; }

    public string? Report { get; set; }

    /// <summary>SHA-256 of the report, in lower-case hexadecimal.</summary>
    public string? ReportSha256 { get; set; }

    public DateTimeOffset? ReportedAt { get; set; }

    public int Revision { get; private set; }
}
