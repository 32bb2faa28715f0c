using Catalog.Api.Storage;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>Writes comparisons of geometries as SQL, over the tables of shapes beside the records.</summary>
internal static class SpaceSql
{
    /// <summary>That the geometry of a row stands in a relation to the one in a slot. The index of boxes finds the candidates, of which each is tried.</summary>
    /// <param name="alias">The table of the row.</param>
    public static string Test(StatementText text, Resource resource, InformationItem item, Comparison comparison, int slot, string alias)
    {
        var space = text.Alias();
        string Input(ParameterSource source) => text.Parameter(source, slot);
        var box = new SpaceBox(
            () => Input(ParameterSource.InputWest), () => Input(ParameterSource.InputSouth), () => Input(ParameterSource.InputEast), () => Input(ParameterSource.InputNorth), () => Input(ParameterSource.InputPlace));
        var shape = text.Column(space, RecordNames.Shape);
        var candidates = text.Dialect.InBox(space, box);
        var holds = comparison switch
        {
            Comparison.Within => text.Dialect.Within(shape, Input(ParameterSource.InputPlace)),
            Comparison.Intersects => text.Dialect.Intersects(shape, Input(ParameterSource.InputPlace)),
            // What lies in the box as a whole needs no closer look.
            _ => $"({text.Dialect.SurelyInBox(space, box)} OR {text.Dialect.Intersects(shape, Input(ParameterSource.InputPlace))})",
        };
        return $"{text.Column(alias, RecordNames.Id)} IN (SELECT {text.Column(space, RecordNames.Id)} FROM {Table(text, resource, item, space)} WHERE {candidates} AND {holds})";
    }

    /// <summary>The rows of a read that lie in the box about the place near which they are, with their shapes: at most so many and one more.</summary>
    public static PreparedStatement Candidates(RecordDialect dialect, RecordRead read, PlannedNear near, int most)
    {
        var row = new RowSql(dialect, read);
        var text = row.Text;
        var space = text.Alias();
        var box = new SpaceBox(
            () => text.Parameter(ParameterSource.NearWest), () => text.Parameter(ParameterSource.NearSouth), () => text.Parameter(ParameterSource.NearEast), () => text.Parameter(ParameterSource.NearNorth), () => text.Parameter(ParameterSource.NearPlace));
        return text
            .Add("SELECT ").Add(row.Column(RecordNames.Id)).Add(", ").Add(dialect.Shape(text.Column(space, RecordNames.Shape)))
            // The box chooses few of all rows: it comes first.
            .Add(" FROM ").Add(Table(text, read.Resource, near.Item.Item, space))
            .Add(" CROSS JOIN ").Add(row.Table).Add(" ON ").Add(row.Column(RecordNames.Id)).Add(" = ").Add(text.Column(space, RecordNames.Id))
            .Add(" WHERE ").Add(dialect.InBox(space, box)).Add(row.Conditions(" AND ", false, row.Scope(near.Item)))
            .Add(FormattableString.Invariant($" LIMIT {most + 1}"))
            .Build();
    }

    private static string Table(StatementText text, Resource resource, InformationItem item, string alias) =>
        $"{text.Dialect.Quote(RecordNames.Space(resource, item))} AS {alias}";
}
