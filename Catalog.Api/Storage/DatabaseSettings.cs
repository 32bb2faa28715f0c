namespace Catalog.Api.Storage;

/// <summary>Which database holds the catalogue.</summary>
/// <param name="Provider">Its kind; Database__Provider, Sqlite where that is left out.</param>
/// <param name="ConnectionString">ConnectionStrings__Catalog; null for what the provider has as its default.</param>
/// <param name="ContentRoot">The folder that relative paths start from.</param>
public sealed record DatabaseSettings(string Provider, string? ConnectionString, string ContentRoot)
{
    public const string DefaultProvider = "Sqlite";

    /// <summary>How long to wait for another program's lock.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public static DatabaseSettings Read(IConfiguration configuration, string contentRoot) => new(
        configuration["Database:Provider"] is { Length: > 0 } provider ? provider : DefaultProvider,
        configuration.GetConnectionString("Catalog") is { Length: > 0 } text ? text : null,
        contentRoot);
}
