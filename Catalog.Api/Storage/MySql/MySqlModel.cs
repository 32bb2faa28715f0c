using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalog.Api.Storage.MySql;

/// <summary>What these servers' tables need beyond the mapping that all providers share.</summary>
internal static class MySqlModel
{
    /// <summary>A row's columns together hold 65,535 bytes at most, four for each character; longer texts are kept beside the row.</summary>
    private const int LongestInRow = 255;

    /// <summary>The characters that a text column of 65,535 bytes has room for.</summary>
    private const int LongestText = 16_383;

    public static void Shape(ModelBuilder modelBuilder)
    {
        modelBuilder.HasCharSet(MySqlDatabase.CharacterSet).UseCollation(MySqlDatabase.Collation);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(IsLong))
            {
                property.SetColumnType(property.GetMaxLength() <= LongestText ? "text" : "longtext");
            }
        }
    }

    private static bool IsLong(IMutableProperty property) =>
        property.ClrType == typeof(string)
        && property.GetMaxLength() is not <= LongestInRow
        && !property.GetContainingIndexes().Any()
        && !property.GetContainingKeys().Any();
}
