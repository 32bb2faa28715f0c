using Catalog.Api.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage.Sqlite.Audit;

/// <summary>The tables of the audit's index in an SQLite file.</summary>
internal sealed class SqliteAuditContext(DbContextOptions<SqliteAuditContext> options) : AuditContext(options);
