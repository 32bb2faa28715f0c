using System.Globalization;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Records in SQLite's SQL.</summary>
public sealed class SqliteRecordDialect : RecordDialect
{
    public override string Quote(string name) => name.Contains('"', StringComparison.Ordinal)
        ? throw new ArgumentException("No catalogue has such a name.", nameof(name))
        : $"\"{name}\"";

    public override string ColumnType(Resource resource, InformationItem item) => item.Type.Scalar switch
    {
        ItemScalar.Int or ItemScalar.Boolean => "INTEGER",
        ItemScalar.Float => "REAL",
        // A decimal as text would be ordered as text; of fifteen digits at most, a number loses nothing.
        ItemScalar.Decimal => "NUMERIC",
        ItemScalar.Base64 => "BLOB",
        _ => "TEXT",
    };

    public override string TextType(int length) => "TEXT";

    // A number that was given is never given again: else that one cursor follows another would tell whether the rows between are gone.
    public override void MakeGenerated(AddColumnOperation id) => id.AddAnnotation("Sqlite:Autoincrement", true);

    public override string KeyType => "BLOB";

    // A transaction that writes is the only one that does.
    public override string Locking => string.Empty;

    public override string ColumnNames => "SELECT name AS Value FROM pragma_table_info({0})";

    public override string IndexNames => "SELECT name AS Value FROM sqlite_master WHERE type = 'index'";

    public override string Unindexed(string column) => $"+{column}";

    public override string Parameter(int place) => string.Create(CultureInfo.InvariantCulture, $"?{place + 1}");

    public override string IsElement(string value, string parameter) => $"{value} IN (SELECT value FROM json_each({parameter}))";

    // Not LIKE, which takes a for A.
    public override string Contains(string text, string parameter) => $"instr({text}, {parameter}) > 0";

    // By bytes, as UTF-8 allows: length() and substr() of text stop at the character null. A start of minus zero would be the first byte.
    public override string EndsWith(string text, string parameter)
    {
        var (whole, end) = ($"CAST({text} AS BLOB)", $"CAST({parameter} AS BLOB)");
        return $"({text} IS NOT NULL AND ({parameter} = '' OR substr({whole}, -length({end})) = {end}))";
    }

    // R*Tree: https://www.sqlite.org/rtree.html; what has a plus is kept beside the box and not indexed.
    public override IReadOnlyList<string> CreateSpace(Resource resource, InformationItem item, bool isFilled)
    {
        var name = RecordNames.Space(resource, item);
        return
        [
            $"CREATE VIRTUAL TABLE IF NOT EXISTS {Quote(name)} USING rtree({RecordNames.Id}, {RecordNames.West}, {RecordNames.East}, "
                + $"{RecordNames.South}, {RecordNames.North}, +{RecordNames.Shape}, +{RecordNames.X}, +{RecordNames.Y})",
            $"CREATE TRIGGER IF NOT EXISTS {Quote($"TR_{name}")} AFTER DELETE ON {Quote(RecordNames.Table(resource))} "
                + $"BEGIN DELETE FROM {Quote(name)} WHERE {RecordNames.Id} = OLD.{RecordNames.Id}; END",
        ];
    }

    public override IReadOnlyList<string> MarkFilled(Resource resource, InformationItem item) => [];

    public override string FilledSpaces => "SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name GLOB 'space_*'";

    public override string PutShape(Resource resource, InformationItem item) =>
        $"INSERT OR REPLACE INTO {Quote(RecordNames.Space(resource, item))} "
        + $"({RecordNames.Id}, {RecordNames.West}, {RecordNames.East}, {RecordNames.South}, {RecordNames.North}, {RecordNames.Shape}, {RecordNames.X}, {RecordNames.Y}) "
        + "VALUES (@id, @west, @east, @south, @north, @shape, @x, @y)";

    public override string Intersects(string shape, string place) => $"{SqlitePlaces.Intersects}({shape}, {place})";

    public override string Within(string shape, string place) => $"{SqlitePlaces.Within}({shape}, {place})";

    public override string Shape(string column) => column;

    // The index rounds its numbers outward to 24 bits, about a metre.
    public override string InBox(string alias, SpaceBox box) => string.Join(
        " AND ",
        $"{alias}.{Quote(RecordNames.West)} <= {box.East()}",
        $"{alias}.{Quote(RecordNames.East)} >= {box.West()}",
        $"{alias}.{Quote(RecordNames.South)} <= {box.North()}",
        $"{alias}.{Quote(RecordNames.North)} >= {box.South()}");

    public override string SurelyInBox(string alias, SpaceBox box) => "(" + string.Join(
        " AND ",
        $"{alias}.{Quote(RecordNames.West)} >= {box.West()}",
        $"{alias}.{Quote(RecordNames.East)} <= {box.East()}",
        $"{alias}.{Quote(RecordNames.South)} >= {box.South()}",
        $"{alias}.{Quote(RecordNames.North)} <= {box.North()}") + ")";

    public override string Masked(string column, Mask mask, ItemType type)
    {
        var kept = mask.Kept.ToString(CultureInfo.InvariantCulture);
        return mask.Kind switch
        {
            MaskKind.Full => $"CASE WHEN {column} IS NULL THEN NULL ELSE '{Mask.Placeholder}' END",
            MaskKind.KeepFirst => $"substr({column}, 1, {kept}) || '{Mask.Placeholder}'",
            MaskKind.KeepLast => $"'{Mask.Placeholder}' || substr({column}, -{kept})",
            MaskKind.YearOnly when type.Scalar == ItemScalar.DateTime => $"substr({column}, 1, 4) || '-01-01T00:00:00Z'",
            MaskKind.YearOnly => $"substr({column}, 1, 4) || '-01-01'",
            _ => throw new ArgumentOutOfRangeException(nameof(mask)),
        };
    }

    // A billionth of a whole number of so few digits is printed as it is.
    protected override string Point(string x, string y, int decimals)
    {
        var format = string.Create(CultureInfo.InvariantCulture, $"%.{decimals}f");
        return $"printf('{{\"type\":\"Point\",\"coordinates\":[{format},{format}]}}', ({x}) / 1e9, ({y}) / 1e9)";
    }

    protected override string Least(string one, string other) => $"min({one}, {other})";
}
