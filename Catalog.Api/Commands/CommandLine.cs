using System.CommandLine;

namespace Catalog.Api.Commands;

/// <summary>The program's commands; without one it serves.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Catalog: a city's registers as one GraphQL API, each field checked against purpose and legal basis. Without a command it serves.");
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        var isCommand = args.Length > 0
            && (root.Subcommands.Any(command => command.Name == args[0]) || args[0] is "--help" or "-h" or "-?" or "--version");
        // Any other arguments are settings of the host, such as --urls.
        return isCommand ? await root.Parse(args).InvokeAsync() : await CatalogApplication.RunAsync(args);
    }
}
