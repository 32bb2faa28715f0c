using System.Text.Json;

namespace Catalog.Tests.Resources;

/// <summary>A register as the city's first-batch catalogue lists it (TestData/first-batch.json).</summary>
public sealed record SeedRegister(string Section, int Article, string Provider, string Record, IReadOnlyList<string> Items)
{
    private static readonly IReadOnlyList<SeedRegister> All = JsonSerializer.Deserialize<List<SeedRegister>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "first-batch.json")), JsonSerializerOptions.Web)!;

    /// <summary>The registers that have items.</summary>
    public static IReadOnlyList<SeedRegister> Registers { get; } = [.. All.Where(register => register.Article != GeospatialArticle)];

    /// <summary>The one entry that lists kinds of information, and no items.</summary>
    public static SeedRegister Kinds { get; } = All.Single(register => register.Article == GeospatialArticle);

    private const int GeospatialArticle = 17;

    public override string ToString() => Record;
}
