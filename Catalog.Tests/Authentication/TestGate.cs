using Catalog.Api.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Catalog.Tests.Authentication;

/// <summary>The gate as a host composes it, with a clock to move and a log to read.</summary>
internal sealed class TestGate : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TokenGate gate;

    public TestGate(string environment, IReadOnlyDictionary<string, string?> settings)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        collection.AddSingleton<IHostEnvironment>(new TestEnvironment(environment));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        collection.AddSingleton<IRegisteredSystems>(Systems);
        collection.AddTokenGate();
        services = collection.BuildServiceProvider(validateScopes: true);
        gate = services.GetRequiredService<TokenGate>();
    }

    public TestClock Clock { get; } = new();

    public TestLog Log { get; } = new();

    public TestRegister Systems { get; } = new();

    /// <summary>A gate in Production that trusts these keys of <see cref="TestToken.Issuer"/>.</summary>
    public static async Task<TestGate> TrustingAsync(params TestKey[] keys)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, string.Join('\n', keys.Select(key => key.PublicPem)));
        var gate = new TestGate(Environments.Production, new Dictionary<string, string?>
        {
            ["Authentication:Issuer"] = TestToken.Issuer,
            ["Authentication:SigningKeysPath"] = path,
        });
        gate.LoadKeys();
        File.Delete(path);
        return gate;
    }

    public TestToken NewToken(string issuer = TestToken.Issuer) => new(Clock.GetUtcNow(), issuer);

    public HttpContext RequestWith(params string[] authorization)
    {
        var context = new DefaultHttpContext { RequestServices = services.CreateScope().ServiceProvider };
        if (authorization.Length > 0)
        {
            context.Request.Headers.Authorization = new StringValues(authorization);
        }

        return context;
    }

    public ValueTask<TokenOutcome> AskAsync(HttpContext request) => gate.AuthenticateAsync(request);

    public async Task<TokenOutcome> AskAsync(params string[] authorization) =>
        await gate.AuthenticateAsync(RequestWith(authorization));

    public Task<TokenOutcome> AskWithAsync(string token) => AskAsync("Bearer " + token);

    public async Task<string> RefusalOfAsync(string token) =>
        Assert.IsType<TokenRefused>(await AskWithAsync(token)).Refusal.Code;

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private void LoadKeys() => services.GetRequiredService<IssuerTrust>();

    private sealed class TestEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Catalog.Api";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
