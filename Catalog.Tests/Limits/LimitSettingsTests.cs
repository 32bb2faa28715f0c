using System.Reflection;
using Catalog.Api.Limits;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Limits;

public sealed class LimitSettingsTests
{
    private static readonly PropertyInfo[] Limits = typeof(LimitSettings).GetProperties().Where(limit => limit.PropertyType == typeof(int)).ToArray();

    public static TheoryData<string> Names => [.. Limits.Select(limit => limit.Name)];

    [Fact]
    public void Defaults_Should_LetTheServerStart()
    {
        Assert.Empty(new LimitSettings().Problems());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Limit_Should_KeepTheServerFromStarting_When_Negative(string name)
    {
        var settings = new LimitSettings();
        typeof(LimitSettings).GetProperty(name)!.SetValue(settings, -1);

        Assert.Contains($"Limits:{name} ", Assert.Single(settings.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Limit_Should_StandInTheDocumentWithItsDefault(string name)
    {
        var value = (int)typeof(LimitSettings).GetProperty(name)!.GetValue(new LimitSettings())!;
        var row = Repository.Read("docs", "limits.md").Split('\n').Single(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));

        Assert.Contains($"| {value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} |", row, StringComparison.Ordinal);
    }
}
