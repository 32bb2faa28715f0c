using Catalog.Domain.Access;

namespace Catalog.Tests.Access;

/// <summary>A book, a moment and the questions that are asked then.</summary>
public sealed record AccessScenario(AccessBook Book, DateTimeOffset Moment, IReadOnlyList<AccessQuestion> Questions)
{
    public AccessSnapshot Snapshot => AccessSnapshot.Create(Book, Moment);

    /// <summary>Written out in full, for it is what one sees of a case that fails.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        [
            $"At {Moment:u}",
            .. Book.Departments,
            .. Book.Systems,
            .. Book.LegalBases,
            .. Book.Uses,
            .. Book.Grants,
            .. Book.Agreements,
            .. Book.Items.Select(item => $"{item} of {string.Join(", ", item.Providers)}"),
            .. Questions,
        ]);
}
