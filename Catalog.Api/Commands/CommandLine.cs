using System.CommandLine;
using System.CommandLine.Invocation;

namespace Catalog.Api.Commands;

/// <summary>The program's commands; without one it serves.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        // Anything else than a command are settings of the host, such as --urls.
        if (args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")))
        {
            return await CatalogApplication.RunAsync(args);
        }

        var parsed = Root().Parse(args);
        if (parsed.Action is ParseErrorAction faulty)
        {
            // Either would go to the standard output, where programs read a token or a schema.
            faulty.ShowHelp = false;
            faulty.ShowTypoCorrections = false;
        }

        // Without a time to end in, Ctrl+C ends the process at once instead of cancelling the command.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Catalog: a city's registers as one GraphQL API, each field checked against purpose and legal basis. Without a command it serves.");
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(SampleCommand.Create());
        root.Subcommands.Add(SupplyCommand.Create());
        root.Subcommands.Add(RegisteredToken.Create());
        root.Subcommands.Add(new TrustCommand(() => CatalogApplication.Build([], serves: false)));
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        root.Subcommands.Add(BackupCommand.Backup(() => CatalogApplication.Build([], serves: false)));
        root.Subcommands.Add(BackupCommand.Restore(() => CatalogApplication.Build([], serves: false)));
        root.Subcommands.Add(AuditCommand.Create(() => CatalogApplication.Build([], serves: false)));
        return root;
    }
}
