using System.Globalization;
using System.Text.Json;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Authentication;
using Catalog.Domain.Subjects;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>The real server, asked for records by systems, and for the audit by the auditor once the index has what was asked.</summary>
public sealed class AuditServer : IAsyncLifetime
{
    public const string Auditor = "data-office-audit";
    public const string Loans = "@use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\")";
    public const string Relief = "@use(purpose: ADMINISTRATIVE_BASIS, legalBasis: \"LB-0002\")";

    private int _persons;

    // The index looks for new entries often, so that tests need not wait for it.
    public CatalogServer Server { get; } = new() { Settings = ["--Audit:Index:PollInterval=00:00:00.010"] };

    public Task InitializeAsync() => Server.InitializeAsync();

    public Task DisposeAsync() => Server.DisposeAsync();

    /// <summary>An identity number that no other test and no sample person has.</summary>
    public string NewPerson()
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"42990019010101{Interlocked.Increment(ref _persons):D3}");
        return digits + CitizenIdNumber.CheckCharacter(digits);
    }

    /// <summary>Asks for records, and expects an answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string client = "housing-fund-loans", Scopes scopes = Scopes.Read)
    {
        var (status, body) = await Server.AskAsync(query, variables, client, scopes);
        Assert.Equal(200, status);
        return body.GetProperty("data");
    }

    /// <summary>Asks the audit as the auditor, when the index has all that was written; answers the value of the field audit.</summary>
    public async Task<JsonElement> ReadAsync(string selection, object? variables = null, string declared = "")
    {
        var body = await ReadBodyAsync(selection, variables, declared);
        Assert.False(body.TryGetProperty("errors", out _), body.ToString());
        return body.GetProperty("data").GetProperty("audit");
    }

    /// <summary>The same, errors and all.</summary>
    public async Task<JsonElement> ReadBodyAsync(string selection, object? variables = null, string declared = "")
    {
        await WaitAsync();
        var (status, body) = await Server.AskAsync($"query Look{declared} {{ audit {{ {selection} }} }}", variables, Auditor, Scopes.Audit);
        Assert.True(status == 200, body.ToString());
        return body;
    }

    /// <summary>The names of the operations that a filter finds, the newest first.</summary>
    public async Task<IReadOnlyList<string?>> NamesAsync(string where)
    {
        var audit = await ReadAsync($"entries(where: {where}, first: 1000) {{ nodes {{ operation {{ name }} }} }}");
        return [.. Nodes(audit, "entries").Select(node => node.GetProperty("operation").ValueKind == JsonValueKind.Null ? null : node.GetProperty("operation").GetProperty("name").GetString())];
    }

    public static IReadOnlyList<JsonElement> Nodes(JsonElement audit, string field) => [.. audit.GetProperty(field).GetProperty("nodes").EnumerateArray()];

    /// <summary>Waits until every entry that is on the disk is found.</summary>
    public async Task WaitAsync()
    {
        var written = Lines();
        var index = Server.Services.GetRequiredService<AuditIndex>();
        for (var i = 0; (await index.PositionsAsync(CancellationToken.None)).Sum(position => position.Number) < written; i++)
        {
            Assert.True(i < 500, "The index does not follow.");
            await Task.Delay(20);
        }
    }

    /// <summary>All segments of all nodes as text.</summary>
    public string Segments()
    {
        var folder = Path.GetDirectoryName(Server.Services.GetRequiredService<AuditLog>().Folder.Path)!;
        return string.Concat(Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Order().Select(Text));
    }

    private int Lines() => Segments().Count(letter => letter == '\n');

    // The server writes to it meanwhile.
    private static string Text(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
