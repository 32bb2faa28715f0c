using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Reference;

/// <summary>What the fields of an operation resolve to, before it is shown.</summary>
internal abstract record Resolved(string TypeName)
{
    public sealed record Query() : Resolved("Query");

    public sealed record Subject(SubjectKind Kind, string Number) : Resolved(Kind == SubjectKind.NaturalPerson ? "Person" : "LegalEntity");

    public sealed record Record(Row Row) : Resolved(Row.Resource.TypeName);

    /// <param name="List">Its place among the lists of the operation.</param>
    public sealed record Connection(Resource Resource, int List, IReadOnlyList<Row> Page, int TotalCount, bool HasNext, bool HasPrevious)
        : Resolved($"{Resource.TypeName}Connection");

    public sealed record Edge(int List, Row Row) : Resolved($"{Row.Resource.TypeName}Edge");

    public sealed record PageInfo(Connection Of) : Resolved("PageInfo");
}
