namespace Catalog.Api.Storage;

/// <summary>Which database holds the catalogue, or the index of the audit.</summary>
/// <param name="Provider">Its kind; Database__Provider, Sqlite where that is left out.</param>
/// <param name="ConnectionString">ConnectionStrings__Catalog or ConnectionStrings__Audit; null for what the provider has as its default.</param>
/// <param name="ContentRoot">The folder that relative paths start from.</param>
public sealed record DatabaseSettings(string Provider, string? ConnectionString, string ContentRoot)
{
    public const string DefaultProvider = "Sqlite";

    /// <summary>How long to wait for another program's lock.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How messages name the setting of the connection string.</summary>
    public string Setting { get; init; } = "ConnectionStrings__Catalog";

    public static DatabaseSettings Read(IConfiguration configuration, string contentRoot) => Read(configuration, contentRoot, "Catalog");

    public static DatabaseSettings ReadAudit(IConfiguration configuration, string contentRoot) => Read(configuration, contentRoot, "Audit");

    private static DatabaseSettings Read(IConfiguration configuration, string contentRoot, string name) => new(
        configuration["Database:Provider"] is { Length: > 0 } provider ? provider : DefaultProvider,
        configuration.GetConnectionString(name) is { Length: > 0 } text ? text : null,
        contentRoot)
    {
        Setting = $"ConnectionStrings__{name}",
    };
}
