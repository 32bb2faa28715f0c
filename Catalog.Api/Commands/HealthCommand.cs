using System.CommandLine;

namespace Catalog.Api.Commands;

/// <summary>health: asks a server whether it can answer. For container engines: their images hold no program that could ask.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        // An address as it is: the command line reads none by itself.
        var url = new Option<string?>("--url") { Description = "The server's address; that of the configuration unless given.", HelpName = "address" };
        var health = new Command("health", "Asks a server whether it is ready; ends with 0 if it is.") { url };
        url.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            {
                result.AddError("--url is an address such as http://127.0.0.1:5080.");
            }
        });
        health.SetAction((parsed, cancellation) => AskAsync(
            parsed.GetValue(url) is { } given ? new Uri(given) : Configured(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return health;
    }

    /// <summary>The first address that a server on this machine listens on.</summary>
    private static Uri Configured()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables()
            .Build();
        var first = (configuration["urls"] ?? "http://127.0.0.1:5080").Split(';')[0];
        // All addresses of the machine are none that can be asked.
        return new Uri(first.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal)
            .Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal));
    }

    private static async Task<int> AskAsync(Uri server, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(new Uri(server, "/health/ready"), cancellation);
            await output.WriteLineAsync(await response.Content.ReadAsStringAsync(cancellation));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await error.WriteLineAsync($"{server} does not answer: {exception.Message}");
            return 1;
        }
    }
}
