using Catalog.Api.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage.MySql.Audit;

/// <summary>The tables of the audit's index on a server that speaks MySQL's protocol.</summary>
internal sealed class MySqlAuditContext(DbContextOptions<MySqlAuditContext> options) : AuditContext(options)
{
    /// <summary>Not the catalogue's: both may be in one database.</summary>
    public const string MigrationsHistory = "__EFAuditMigrationsHistory";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        MySqlModel.Shape(modelBuilder);
    }
}
