using Catalog.Api.Http;

namespace Catalog.Tests.Http;

public sealed class HttpSettingsTests
{
    public static TheoryData<HttpSettings> Faulty =>
    [
        new HttpSettings { MaxRequestBytes = 0 },
        new HttpSettings { MaxSeconds = 0 },
        new HttpSettings { MaxSeconds = -1 },
        new HttpSettings { MaxSeconds = 3601 },
        new HttpSettings { MaxSeconds = double.NaN },
        new HttpSettings { PersistedQueries = new PersistedQueryLimits { Bytes = -1 } },
    ];

    [Fact]
    public void Settings_Should_HaveNoProblem_When_LeftOut() => Assert.Empty(new HttpSettings().Problems());

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Settings_Should_HaveAProblem_When_ALimitMakesNoSense(HttpSettings settings) => Assert.Single(settings.Problems());
}
