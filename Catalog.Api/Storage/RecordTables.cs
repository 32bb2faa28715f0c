using Catalog.Domain.Divisions;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage;

/// <summary>The migration operations that lead the record tables from one catalogue version to the next.</summary>
public sealed class RecordTables(RecordDialect dialect)
{
    private const int SubjectLength = CitizenIdNumber.Length;
    private const int DayLength = 10;

    /// <summary>So many characters an index has room for on every database; an item that may be longer is not looked up by one.</summary>
    public const int MaxIndexedLength = 768;

    /// <summary>Tables for new resources, columns for new items, tables beside for their shapes, room for what may be longer. INVARIANT: nothing is dropped.</summary>
    public IReadOnlyList<MigrationOperation> Between(CatalogueVersion? from, CatalogueVersion to)
    {
        var operations = new List<MigrationOperation>();
        foreach (var resource in to.Resources)
        {
            if (from?.FindResource(resource.TypeName) is not { } before)
            {
                operations.Add(Create(resource));
                operations.AddRange(RecordShape.Items(resource).SelectMany(geometry => Space(resource, geometry.Item)));
                continue;
            }

            operations.AddRange(resource.Items
                .Where(item => !before.Items.Any(old => old.Field == item.Field))
                .SelectMany(item => Space(resource, item).Prepend(Column(resource, item))));
            operations.AddRange(before.Items.Join(resource.Items, old => old.Field, item => item.Field, (old, item) => (old, item))
                .Where(pair => dialect.ColumnType(before, pair.old) != dialect.ColumnType(resource, pair.item))
                .Select(pair => Widened(Column(resource, pair.item))));
        }

        return operations;
    }

    /// <summary>Other codes for those that a code list loses. INVARIANT: only codes are written into SQL, which are ASCII letters and digits.</summary>
    public IEnumerable<MigrationOperation> Replacing(CatalogueVersion? before, IReadOnlyList<CodeReplacement> replacements) =>
        from found in before?.Items ?? []
        from replacement in replacements
        where found.Item.Type.CodeList is { } list && list.Name == replacement.CodeList
            && list.Values.Any(value => value.Code == replacement.From) && list.Values.Any(value => value.Code == replacement.To)
        let column = dialect.Quote(found.Item.Field)
        select new SqlOperation
        {
            Sql = $"UPDATE {dialect.Quote(RecordNames.Table(found.Resource))} SET {column} = '{replacement.To}' WHERE {column} = '{replacement.From}'",
        };

    /// <summary>Indexes on what records are looked up and ordered by: subjects and their numbers, names, divisions, dates.</summary>
    public static IEnumerable<CreateIndexOperation> Indexes(CatalogueVersion catalogue) => catalogue.Resources.SelectMany(resource => resource.Items
        .Where(IsLookedUp)
        .Select(item => Index(resource, $"_{item.Code.Value[(item.Code.Value.LastIndexOf('-') + 1)..]}", item.Field))
        .Prepend(Index(resource, RecordNames.Key, RecordNames.Key, isUnique: true))
        .Prepend(Index(resource, RecordNames.Division, RecordNames.Division))
        .Prepend(Index(resource, RecordNames.Subject, RecordNames.Subject)));

    /// <summary>The columns of the store's own, but for the row's number.</summary>
    public IEnumerable<AddColumnOperation> Own(Resource resource)
    {
        var table = RecordNames.Table(resource);
        return
        [
            Text(table, RecordNames.Subject, SubjectLength),
            Text(table, RecordNames.Division, DivisionCode.MaxLength),
            new AddColumnOperation { Name = RecordNames.Key, Table = table, ClrType = typeof(byte[]), ColumnType = dialect.KeyType, IsNullable = true },
            new AddColumnOperation { Name = RecordNames.Batch, Table = table, ClrType = typeof(long), IsNullable = true },
            Text(table, RecordNames.ValidFrom, DayLength),
        ];
    }

    // No row has a geometry yet.
    private IEnumerable<MigrationOperation> Space(Resource resource, InformationItem item) =>
        item.Type.Scalar == ItemScalar.GeoJson ? RecordSpaces.Operations(dialect.CreateSpace(resource, item, isFilled: true)) : [];

    private CreateTableOperation Create(Resource resource)
    {
        var table = RecordNames.Table(resource);
        var create = new CreateTableOperation
        {
            Name = table,
            PrimaryKey = new AddPrimaryKeyOperation { Name = $"PK_{table}", Table = table, Columns = [RecordNames.Id] },
        };
        var id = new AddColumnOperation { Name = RecordNames.Id, Table = table, ClrType = typeof(long) };
        dialect.MakeGenerated(id);
        create.Columns.Add(id);
        create.Columns.AddRange(Own(resource));
        create.Columns.AddRange(resource.Items.Select(item => Column(resource, item)));
        return create;
    }

    public static bool IsLookedUp(InformationItem item) => item.Type.Scalar switch
    {
        ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode or ItemScalar.DivisionCode or ItemScalar.Date or ItemScalar.DateTime => true,
        ItemScalar.String => item.Length <= MaxIndexedLength
            && (item.Name.EndsWith("姓名", StringComparison.Ordinal) || item.Name.EndsWith("名称", StringComparison.Ordinal)),
        _ => false,
    };

    // The row's number completes every index by itself, so that rows that are equal in the column stand in their order.
    private static CreateIndexOperation Index(Resource resource, string suffix, string column, bool isUnique = false)
    {
        var table = RecordNames.Table(resource);
        return new CreateIndexOperation { Name = $"IX_{table}{suffix}", Table = table, Columns = [column], IsUnique = isUnique };
    }

    /// <summary>The column as it shall be, where there is one of that name already.</summary>
    public static AlterColumnOperation Widened(AddColumnOperation column) => new()
    {
        Name = column.Name,
        Table = column.Table,
        ClrType = column.ClrType,
        ColumnType = column.ColumnType,
        IsNullable = column.IsNullable,
        OldColumn = column,
    };

    private AddColumnOperation Text(string table, string name, int length) =>
        new() { Name = name, Table = table, ClrType = typeof(string), ColumnType = dialect.TextType(length), IsNullable = true };

    private AddColumnOperation Column(Resource resource, InformationItem item) => new()
    {
        Name = item.Field,
        Table = RecordNames.Table(resource),
        ClrType = ClrType(item.Type.Scalar),
        ColumnType = dialect.ColumnType(resource, item),
        IsNullable = true,
    };

    private static Type ClrType(ItemScalar scalar) => scalar switch
    {
        ItemScalar.Int => typeof(int),
        ItemScalar.Float => typeof(double),
        ItemScalar.Decimal => typeof(decimal),
        ItemScalar.Boolean => typeof(bool),
        ItemScalar.Base64 => typeof(byte[]),
        _ => typeof(string),
    };
}
