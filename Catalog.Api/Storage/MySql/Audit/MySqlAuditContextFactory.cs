using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalog.Api.Storage.MySql.Audit;

/// <summary>Makes the context for dotnet ef, which writes migrations and needs no server for it.</summary>
internal sealed class MySqlAuditContextFactory : IDesignTimeDbContextFactory<MySqlAuditContext>
{
    public MySqlAuditContext CreateDbContext(string[] args) =>
        new(MySqlDatabase.Use(new DbContextOptionsBuilder<MySqlAuditContext>(), "Server=127.0.0.1;Database=catalog_audit", MySqlAuditContext.MigrationsHistory).Options);
}
