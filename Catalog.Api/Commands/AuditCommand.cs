using System.CommandLine;

namespace Catalog.Api.Commands;

/// <summary>audit: what is done with the record of the audit.</summary>
internal static class AuditCommand
{
    /// <param name="build">Makes the application whose audit it is.</param>
    public static Command Create(Func<WebApplication> build) => new("audit", "The record of who asked for what: verification, export, archive, index.")
    {
        new AuditVerifyCommand(build),
        new AuditExportCommand(build),
        new AuditArchiveCommand(build),
        new AuditExpireCommand(build),
        AuditRebuildCommand.Create(build),
    };
}
