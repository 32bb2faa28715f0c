using Catalog.Api.Limits;

namespace Catalog.Tests.Limits;

public sealed class GuessSettingsTests
{
    public static TheoryData<GuessSettings, string> Faulty => new()
    {
        { new GuessSettings { Tries = 0 }, "Limits:Guesses:Tries must be from 1 to 1000." },
        { new GuessSettings { Tries = 1_001 }, "Limits:Guesses:Tries must be from 1 to 1000." },
        { new GuessSettings { Window = TimeSpan.Zero }, "Limits:Guesses:Window must be a second or more." },
        { new GuessSettings { MaxSubjects = 0 }, "Limits:Guesses:MaxSubjects must be 1 or more." },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Settings_Should_KeepTheServerFromStarting_When_TheyLimitNothing(GuessSettings settings, string problem) =>
        Assert.Equal(problem, Assert.Single(settings.Problems()));

    [Fact]
    public void Settings_Should_HaveNoProblem_When_NothingIsConfigured() => Assert.Empty(new GuessSettings().Problems());
}
