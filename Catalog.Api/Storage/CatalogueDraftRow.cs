using Catalog.Domain.Resources;

namespace Catalog.Api.Storage;

/// <summary>A draft of a change of the catalogue, with what became of it.</summary>
public sealed class CatalogueDraftRow : IRevisedRow
{
    public const int MaxDefinitionLength = 60_000;

    public const int MaxBasisLength = CatalogueVersionRow.MaxBasisLength;

    public const int MaxReplacements = 200;

    public const int MaxReplacementsLength = 16_000;

    public const int MaxWordsLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The code of the department whose resources it changes, which reviews it.</summary>
    public required string Department { get; init; }

    /// <summary>Whether the office that publishes has drafted it, which may change what any department is responsible for.</summary>
    public required bool IsByOffice { get; init; }

    /// <summary>The client id of the system that drafted it.</summary>
    public required string DraftedBy { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>The client id of the system that changed it last.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>In the schema language: a resource or a code list, with what it needs that is new.</summary>
    public required string Definition { get; set; }

    /// <summary>Of <see cref="Definition"/> as UTF-8, 64 small hexadecimal digits.</summary>
    public required string DefinitionSha256 { get; set; }

    /// <summary>The law or duty on which the change rests.</summary>
    public required string Basis { get; set; }

    /// <summary>What records have instead of codes that are lost, as JSON; null for nothing.</summary>
    public string? Replacements { get; set; }

    /// <summary>The number of the version in force when it was written.</summary>
    public required int BasedOn { get; set; }

    public required DraftStatus Status { get; set; }

    /// <summary>Why it was returned or withdrawn; null where it was not.</summary>
    public string? StatusReason { get; set; }

    /// <summary>What the confidentiality review came to; null before it.</summary>
    public ReviewResult? Review { get; set; }

    public string? ReviewWords { get; set; }

    public string? ReviewedBy { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    /// <summary>Why items that other departments have are kept, as the publisher acknowledged it.</summary>
    public string? DuplicatesReason { get; set; }

    /// <summary>The number of the version that it was published as.</summary>
    public int? Version { get; set; }

    public int Revision { get; private set; }
}
