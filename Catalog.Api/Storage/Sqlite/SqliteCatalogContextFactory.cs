using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Makes the context for dotnet ef, which writes migrations and needs no database for it.</summary>
internal sealed class SqliteCatalogContextFactory : IDesignTimeDbContextFactory<SqliteCatalogContext>
{
    public SqliteCatalogContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite("Data Source=catalog.db").Options);
}
