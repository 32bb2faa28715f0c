using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// Record tables and columns that are there already though no catalogue version has them: their statement committed by itself, and the
/// version's transaction did not.
/// </summary>
/// <param name="columns">The columns that the database has, as table.column.</param>
internal sealed class LeftOver(IReadOnlySet<string> columns)
{
    public const string Columns = "SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS Value FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()";

    /// <summary>The operation, or those that make what is there into what it would have made.</summary>
    public IEnumerable<MigrationOperation> Adopt(MigrationOperation operation)
    {
        switch (operation)
        {
            case CreateTableOperation create when create.Columns.Any(IsThere):
                return create.Columns.Where(column => column.IsNullable).SelectMany(Adopt);
            case CreateTableOperation create:
                create.AddAnnotation("MySql:CharSet", MySqlDatabase.CharacterSet);
                create.AddAnnotation(RelationalAnnotationNames.Collation, MySqlDatabase.Collation);
                return [create];
            case AddColumnOperation add when IsThere(add):
                return [Become(add)];
            default:
                return [operation];
        }
    }

    private bool IsThere(AddColumnOperation column) => columns.Contains($"{column.Table}.{column.Name}");

    private static AlterColumnOperation Become(AddColumnOperation add)
    {
        var become = new AlterColumnOperation
        {
            Table = add.Table,
            Name = add.Name,
            ClrType = add.ClrType,
            ColumnType = add.ColumnType,
            MaxLength = add.MaxLength,
            IsNullable = add.IsNullable,
            OldColumn = new AddColumnOperation { Table = add.Table, Name = add.Name, ClrType = typeof(string), ColumnType = "text", IsNullable = true },
        };
        foreach (var annotation in add.GetAnnotations())
        {
            become.AddAnnotation(annotation.Name, annotation.Value);
        }

        return become;
    }
}
