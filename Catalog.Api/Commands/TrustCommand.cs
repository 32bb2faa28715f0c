using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Api.TrustedOperations;
using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Commands;

/// <summary>The command trust: registers, withdraws and lists trusted operations, and says which systems may run nothing else.</summary>
internal sealed class TrustCommand : Command
{
    // A file's hash is that of its bytes, as sha256sum gives it: nothing is replaced or left out in reading.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Actor Actor = Actor.Command("trust");

    private readonly Argument<FileInfo[]> files = new("file") { Description = "Documents to register, one a file, each exactly as the system sends it.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<ClientId> client = new("--client")
    {
        Description = "The client id of the system, such as housing-fund-loans.",
        HelpName = "id",
        CustomParser = ParseClient,
    };

    private readonly Option<DocumentHash> withdraw = new("--withdraw")
    {
        Description = "Withdraws the document of this SHA-256, of every system unless --client names one.",
        HelpName = "hash",
        CustomParser = ParseHash,
    };

    private readonly Option<bool> list = new("--list") { Description = "Lists what is registered, of every system unless --client names one." };

    private readonly Option<bool> trustedOnly = new("--trusted-only") { Description = "Lets the system run trusted operations alone." };

    private readonly Option<bool> anyOperation = new("--any-operation") { Description = "Lets the system run any operation again." };

    private readonly Func<WebApplication> build;

    /// <param name="build">Makes the application whose database is changed.</param>
    public TrustCommand(Func<WebApplication> build)
        : base("trust", "Registers documents that a system may run by their hash, and alone where it is trusted-only.")
    {
        this.build = build;
        Arguments.Add(files);
        Options.Add(client);
        Options.Add(withdraw);
        Options.Add(list);
        Options.Add(trustedOnly);
        Options.Add(anyOperation);
        Validators.Add(Check);
        SetAction(RunAsync);
    }

    private void Check(CommandResult arguments)
    {
        var isChange = arguments.GetResult(files) is { Tokens.Count: > 0 } || arguments.GetValue(trustedOnly) || arguments.GetValue(anyOperation);
        var isWithdrawal = arguments.GetResult(withdraw) is not null;
        if ((isChange ? 1 : 0) + (isWithdrawal ? 1 : 0) + (arguments.GetValue(list) ? 1 : 0) != 1)
        {
            arguments.AddError("Say one of: files to register, --trusted-only or --any-operation; --withdraw; --list.");
        }
        else if (isChange && arguments.GetResult(client) is null)
        {
            arguments.AddError("Say with --client which system it is for.");
        }
        else if (arguments.GetValue(trustedOnly) && arguments.GetValue(anyOperation))
        {
            arguments.AddError("--trusted-only and --any-operation contradict each other.");
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var app = build();
        var done = await StartUp.MigrateAsync(app.Services, cancellation)
            && await StartUp.AuditedAsync(arguments.InvocationConfiguration.Error, async () => await RunAsync(arguments, app, cancellation) == 0);
        return done ? 0 : 1;
    }

    private async Task<int> RunAsync(ParseResult arguments, WebApplication app, CancellationToken cancellation)
    {
        var register = app.Services.GetRequiredService<TrustedOperationRegister>();
        if (arguments.GetValue(withdraw) is { } hash)
        {
            return await WithdrawAsync(arguments, register, hash, cancellation);
        }

        return arguments.GetValue(list)
            ? await ListAsync(arguments, register, cancellation)
            : await ChangeAsync(arguments, app.Services, register, cancellation);
    }

    private async Task<int> ChangeAsync(
        ParseResult arguments, IServiceProvider services, TrustedOperationRegister register, CancellationToken cancellation)
    {
        var system = arguments.GetRequiredValue(client);
        if (arguments.GetValue(files) is { Length: > 0 } named && !await RegisterAsync(arguments, services, register, system, named, cancellation))
        {
            return 1;
        }

        var isTrustedOnly = arguments.GetValue(trustedOnly);
        return !(isTrustedOnly || arguments.GetValue(anyOperation)) || await register.RestrictAsync(Actor, system, isTrustedOnly, cancellation)
            ? 0
            : await RefuseAsync(arguments, UnknownSystem(system));
    }

    private static async Task<bool> RegisterAsync(
        ParseResult arguments, IServiceProvider services, TrustedOperationRegister register, ClientId system, FileInfo[] named, CancellationToken cancellation)
    {
        var documents = new List<string>();
        foreach (var file in named)
        {
            try
            {
                documents.Add(Strict.GetString(await File.ReadAllBytesAsync(file.FullName, cancellation)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                await RefuseAsync(arguments, exception is ArgumentException ? $"{file} is not UTF-8." : $"{file} cannot be read.");
                return false;
            }
        }

        if (!await StartUp.PublishAsync(services, Actor, cancellation))
        {
            return false;
        }

        var served = services.GetRequiredService<CatalogueKeeper>().Served;
        var outcome = await register.RegisterAsync(Actor, system, documents, served.Documents, cancellation);
        foreach (var fault in outcome.Faults)
        {
            var place = fault.Error.Places is [var first, ..] ? $"({first.Line},{first.Column})" : string.Empty;
            await RefuseAsync(arguments, $"{named[fault.Document]}{place}: {fault.Error.Code}: {fault.Error.Message}");
        }

        if (!outcome.IsSystemKnown)
        {
            await RefuseAsync(arguments, UnknownSystem(system));
        }

        for (var i = 0; i < outcome.Hashes.Count; i++)
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"{outcome.Hashes[i]}  {named[i]}");
        }

        return outcome.Hashes.Count > 0;
    }

    private async Task<int> WithdrawAsync(ParseResult arguments, TrustedOperationRegister register, DocumentHash hash, CancellationToken cancellation)
    {
        var systems = await register.WithdrawAsync(Actor, hash, arguments.GetValue(client), cancellation);
        foreach (var system in systems)
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"{hash}  {system}");
        }

        return systems.Count > 0 ? 0 : await RefuseAsync(arguments, "No system trusts this document; nothing was withdrawn.");
    }

    private async Task<int> ListAsync(ParseResult arguments, TrustedOperationRegister register, CancellationToken cancellation)
    {
        foreach (var row in await register.ListAsync(arguments.GetValue(client), cancellation))
        {
            var withdrawn = row.WithdrawnAt is { } moment ? $"  withdrawn {moment:yyyy-MM-ddTHH:mm:ssZ}" : string.Empty;
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"{row.Hash}  {row.System}  registered {row.RegisteredAt:yyyy-MM-ddTHH:mm:ssZ}{withdrawn}");
        }

        return 0;
    }

    private static string UnknownSystem(ClientId system) => $"No system is registered under {system}.";

    private static async Task<int> RefuseAsync(ParseResult arguments, string message)
    {
        await arguments.InvocationConfiguration.Error.WriteLineAsync(message);
        return 1;
    }

    private static ClientId? ParseClient(ArgumentResult argument)
    {
        if (!ClientId.TryParse(argument.Tokens[0].Value, out var id))
        {
            argument.AddError($"'{argument.Tokens[0].Value}' is no client id, which looks like housing-fund-loans.");
        }

        return id;
    }

    private static DocumentHash? ParseHash(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!DocumentHash.TryParse(text.StartsWith("sha256:", StringComparison.Ordinal) ? text["sha256:".Length..] : text, out var hash))
        {
            argument.AddError($"'{text}' is no SHA-256, which is 64 hexadecimal digits.");
        }

        return hash;
    }
}
