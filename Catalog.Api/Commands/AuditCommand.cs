using System.CommandLine;

namespace Catalog.Api.Commands;

/// <summary>audit: what is done with the audit's segments beside a server.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Works on the audit's segments and their index.")
    {
        AuditRebuildCommand.Create(),
    };
}
