using System.Globalization;
using Catalog.Domain.Divisions;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage.MySql;

/// <summary>Records in the SQL of servers that speak MySQL's protocol.</summary>
public sealed class MySqlRecordDialect : RecordDialect
{
    /// <summary>What begins the name of a parameter; <see cref="MySqlStatementText"/> finds it by it.</summary>
    public const string ParameterLead = "@p";

    /// <summary>What ends the name of a parameter that stands for the elements of a list.</summary>
    public const string ListEnd = "_list";

    private const string NotFilled = "to be filled";
    private const int ShortLength = 64;
    private const int LongLength = 256;
    private const int DateLength = 10;
    private const int MomentLength = 30;
    private const int BytesOfCharacter = 4;

    /// <summary>A row has at most 65,535 bytes of such texts as have a length; the store's own columns and the numbers are among them.</summary>
    private const int MaxTextBytes = 60_000;

    public override string Quote(string name) => name.Contains('`', StringComparison.Ordinal)
        ? throw new ArgumentException("No catalogue has such a name.", nameof(name))
        : $"`{name}`";

    public override string ColumnType(Resource resource, InformationItem item) => item.Type.Scalar switch
    {
        ItemScalar.Int => "INT",
        ItemScalar.Boolean => "TINYINT",
        // Decimals of fifteen digits lose nothing, and are ordered, compared and shown as on every other database.
        ItemScalar.Float or ItemScalar.Decimal => "DOUBLE",
        ItemScalar.Base64 => "LONGBLOB",
        _ => Length(item) is { } length && (RecordTables.IsLookedUp(item) || TextBytes(resource) <= MaxTextBytes)
            ? TextType(length)
            : $"LONGTEXT {Collated}",
    };

    public override string TextType(int length) => string.Create(CultureInfo.InvariantCulture, $"VARCHAR({length}) {Collated}");

    // A number that was given is never given again, not even after the server was started anew.
    public override void MakeGenerated(AddColumnOperation id) => id.AddAnnotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn);

    public override string KeyType => string.Create(CultureInfo.InvariantCulture, $"BINARY({RecordKey.Length})");

    // A consistent read would fail of a table that was changed since the transaction began.
    public override string Locking => " FOR UPDATE";

    public override string ColumnNames => "SELECT column_name AS Value FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = {0}";

    public override string IndexNames => "SELECT DISTINCT index_name AS Value FROM information_schema.statistics WHERE table_schema = DATABASE()";

    // The collation that it has anyway; an index is looked up by columns, not by what is made of them.
    public override string Unindexed(string column) => $"({column} COLLATE {MySqlDatabase.Collation})";

    public override string Parameter(int place) => string.Create(CultureInfo.InvariantCulture, $"{ParameterLead}{place}");

    // Its elements take the parameter's place, each a parameter of its own: an index serves them, and none is read from JSON for each row.
    public override string IsElement(string value, string parameter) => $"{value} IN ({parameter}{ListEnd})";

    // Letter by letter, as the column's collation is.
    public override string Contains(string text, string parameter) => $"LOCATE({parameter}, {text}) > 0";

    public override string EndsWith(string text, string parameter) => $"RIGHT({text}, CHAR_LENGTH({parameter})) = {parameter}";

    // What is made commits by itself: a comment says that the shapes of what was there are yet to come.
    public override IReadOnlyList<string> CreateSpace(Resource resource, InformationItem item, bool isFilled)
    {
        var name = RecordNames.Space(resource, item);
        return
        [
            $"""
            CREATE TABLE IF NOT EXISTS {Quote(name)} ({Quote(RecordNames.Id)} BIGINT NOT NULL PRIMARY KEY, {Quote(RecordNames.Shape)} GEOMETRY NOT NULL,
            {Quote(RecordNames.X)} BIGINT NOT NULL, {Quote(RecordNames.Y)} BIGINT NOT NULL, SPATIAL INDEX {Quote($"IX_{name}")} ({Quote(RecordNames.Shape)}),
            CONSTRAINT {Quote($"FK_{name}")} FOREIGN KEY ({Quote(RecordNames.Id)}) REFERENCES {Quote(RecordNames.Table(resource))} ({Quote(RecordNames.Id)}) ON DELETE CASCADE)
            ENGINE=InnoDB COMMENT='{(isFilled ? string.Empty : NotFilled)}'
            """,
        ];
    }

    public override IReadOnlyList<string> MarkFilled(Resource resource, InformationItem item) => [$"ALTER TABLE {Quote(RecordNames.Space(resource, item))} COMMENT=''"];

    public override string FilledSpaces =>
        $"SELECT table_name AS Value FROM information_schema.tables WHERE table_schema = DATABASE() AND LEFT(table_name, 6) = 'space_' AND table_comment <> '{NotFilled}'";

    public override string PutShape(Resource resource, InformationItem item) =>
        $"REPLACE INTO {Quote(RecordNames.Space(resource, item))} ({Quote(RecordNames.Id)}, {Quote(RecordNames.Shape)}, {Quote(RecordNames.X)}, {Quote(RecordNames.Y)}) "
        + "VALUES (@id, ST_GeomFromWKB(@shape), @x, @y)";

    public override string Intersects(string shape, string place) => $"ST_Intersects({shape}, {Place(place)})";

    public override string Within(string shape, string place) => $"ST_Within({shape}, {Place(place)})";

    public override string Shape(string column) => $"ST_AsWKB({column})";

    public override string InBox(string alias, SpaceBox box) => $"MBRIntersects({alias}.{Quote(RecordNames.Shape)}, {Place(box.Place())})";

    public override string SurelyInBox(string alias, SpaceBox box) => $"MBRWithin({alias}.{Quote(RecordNames.Shape)}, {Place(box.Place())})";

    private static string Place(string parameter) => $"ST_GeomFromWKB({parameter})";

    public override string Masked(string column, Mask mask, ItemType type)
    {
        var kept = mask.Kept.ToString(CultureInfo.InvariantCulture);
        return mask.Kind switch
        {
            MaskKind.Full => $"CASE WHEN {column} IS NULL THEN NULL ELSE '{Mask.Placeholder}' END",
            MaskKind.KeepFirst => $"CONCAT(LEFT({column}, {kept}), '{Mask.Placeholder}')",
            MaskKind.KeepLast => $"CONCAT('{Mask.Placeholder}', RIGHT({column}, {kept}))",
            MaskKind.YearOnly when type.Scalar == ItemScalar.DateTime => $"CONCAT(LEFT({column}, 4), '-01-01T00:00:00Z')",
            MaskKind.YearOnly => $"CONCAT(LEFT({column}, 4), '-01-01')",
            _ => throw new ArgumentOutOfRangeException(nameof(mask)),
        };
    }

    protected override string Point(string x, string y, int decimals) =>
        $"CONCAT('{{\"type\":\"Point\",\"coordinates\":[', {Degrees(x, decimals)}, ',', {Degrees(y, decimals)}, ']}}')";

    protected override string Least(string one, string other) => $"LEAST({one}, {other})";

    // A product of exact numbers has the decimals of both; a quotient would have four.
    private static string Degrees(string nano, int decimals) =>
        string.Create(CultureInfo.InvariantCulture, $"CAST(({nano}) * 0.000000001 AS DECIMAL(12, {decimals}))");

    private static string Collated => $"CHARACTER SET {MySqlDatabase.CharacterSet} COLLATE {MySqlDatabase.Collation}";

    private static int TextBytes(Resource resource) => resource.Items.Sum(item => (Length(item) ?? 0) * BytesOfCharacter);

    /// <summary>
    /// How many characters a column has room for; null where there is no bound that is near. It is one of few, so that an item whose
    /// length grows seldom needs another column.
    /// </summary>
    private static int? Length(InformationItem item) => item.Type.Scalar switch
    {
        ItemScalar.Coded => CodedValue.MaxCodeLength,
        ItemScalar.Date => DateLength,
        ItemScalar.DateTime => MomentLength,
        ItemScalar.CitizenIdNumber => CitizenIdNumber.Length,
        ItemScalar.UnifiedSocialCreditCode => UnifiedSocialCreditCode.Length,
        ItemScalar.DivisionCode => DivisionCode.MaxLength,
        ItemScalar.String => item.Length switch
        {
            <= ShortLength => ShortLength,
            <= LongLength => LongLength,
            <= RecordTables.MaxIndexedLength => RecordTables.MaxIndexedLength,
            _ => null,
        },
        _ => null,
    };
}
