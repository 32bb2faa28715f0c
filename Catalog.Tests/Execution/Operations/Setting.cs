using Catalog.Domain.Resources;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Operations;

/// <summary>What operations are about: some registers, what the use is granted of them, and their rows.</summary>
internal sealed record Setting(CatalogueVersion Catalogue, IReadOnlyList<Resource> Resources, IReadOnlyList<TestGrant> Grants, IReadOnlyList<Row> Rows)
{
    public Eyes Eyes { get; } = new(Grants);

    public Setting With(IReadOnlyList<TestGrant> grants, IReadOnlyList<Row> rows) => new(Catalogue, Resources, grants, rows);

    public override string ToString() => $"grants:\n  {string.Join("\n  ", Grants)}\nrows:\n  {string.Join("\n  ", Rows)}";
}
