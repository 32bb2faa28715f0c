using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalog.Api.Storage.Sqlite.Audit;

/// <summary>Makes the context for dotnet ef, which writes migrations and needs no database for it.</summary>
internal sealed class SqliteAuditContextFactory : IDesignTimeDbContextFactory<SqliteAuditContext>
{
    public SqliteAuditContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAuditContext>().UseSqlite("Data Source=audit.db").Options);
}
