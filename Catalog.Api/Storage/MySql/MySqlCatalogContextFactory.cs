using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalog.Api.Storage.MySql;

/// <summary>Makes the context for dotnet ef, which writes migrations and needs no server for it.</summary>
internal sealed class MySqlCatalogContextFactory : IDesignTimeDbContextFactory<MySqlCatalogContext>
{
    public MySqlCatalogContext CreateDbContext(string[] args) =>
        new(MySqlDatabase.Use(new DbContextOptionsBuilder<MySqlCatalogContext>(), "Server=127.0.0.1;Database=catalog", MySqlCatalogContext.MigrationsHistory).Options);
}
