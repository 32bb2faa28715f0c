using Catalog.Api.Authentication;
using Catalog.Domain.Departments;
using Catalog.Tests.Commands;

namespace Catalog.Tests.Auditing.Crashes;

/// <summary>The folder of a server that is killed and started again and again: its database, its key and its audit.</summary>
internal sealed class CrashingCatalog : IDisposable
{
    public const string Node = "crash-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-crash-").FullName;

    public string DatabasePath => Path.Combine(_folder, "catalog.db");

    public string NodePath => Path.Combine(_folder, "audit", Node);

    /// <summary>A token, of a system that is approved for the example operations unless told; its key outlives the server.</summary>
    public string Token(string client = "housing-fund-loans", Scopes scopes = Scopes.Read)
    {
        var settings = new AuthenticationSettings { IsDevelopment = true, DevelopmentKeyPath = Path.Combine(_folder, "key.pem") };
        Assert.True(DevelopmentKey.TryOpen(settings, out var key, out var problem), problem);
        return AccessTokenWriter.Write(
            key!, settings.Audience, ClientId.Parse(client), scopes, TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(6));
    }

    public CatalogProcess Start(params string[] settings) => CatalogProcess.StartIn(
        _folder,
        [
            "--urls=http://127.0.0.1:0",
            "--Sample:Enabled=true",
            $"--Audit:Path={Path.Combine(_folder, "audit")}",
            $"--ConnectionStrings:Audit=Data Source={Path.Combine(_folder, "audit.db")}",
            $"--Audit:Node={Node}",
            "--Limits:RequestsPerSecond=0",
            "--Limits:ConcurrentRequests=0",
            .. settings,
        ]);

    /// <summary>Waits until a server answers that it is ready.</summary>
    public static async Task<Uri> ReadyAsync(CatalogProcess process)
    {
        var address = await process.AddressAsync();
        using var http = new HttpClient { BaseAddress = address };
        while (true)
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (response.IsSuccessStatusCode)
            {
                return address;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
