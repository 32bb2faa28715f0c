using Catalog.Domain.Calendar;

namespace Catalog.Tests.Calendar;

public sealed class DeadlineRulesTests
{
    [Theory]
    [InlineData(DeadlineKind.CatalogueUpdate, 15, "第八条")]
    [InlineData(DeadlineKind.ContactChange, 5, "第十四条")]
    [InlineData(DeadlineKind.ApplicationAnswer, 10, "第十五条")]
    [InlineData(DeadlineKind.DecisionProvision, 5, "第十五条")]
    [InlineData(DeadlineKind.ObjectionCheck, 5, "第十九条")]
    [InlineData(DeadlineKind.TechnicalCorrection, 5, "第十九条")]
    [InlineData(DeadlineKind.DepartmentCorrection, 5, "第十九条")]
    public void Rule_Should_BeThatOfTheArticle(DeadlineKind kind, int days, string article)
    {
        var rule = DeadlineRules.Xianning.For(kind, new DateOnly(2026, 11, 23))!;

        Assert.Equal((days, article), (rule.Days, rule.Article));
    }

    [Fact]
    public void Rule_Should_BeThatInForceOnTheDay_When_TheRulesChanged()
    {
        var rules = new DeadlineRules(
        [
            new(DeadlineKind.ApplicationAnswer, 10, "old", new DateOnly(2019, 1, 30)),
            new(DeadlineKind.ApplicationAnswer, 7, "new", new DateOnly(2027, 1, 1)),
        ]);

        Assert.Null(rules.For(DeadlineKind.ApplicationAnswer, new DateOnly(2019, 1, 29)));
        Assert.Equal("old", rules.For(DeadlineKind.ApplicationAnswer, new DateOnly(2026, 12, 31))!.Article);
        Assert.Equal("new", rules.For(DeadlineKind.ApplicationAnswer, new DateOnly(2027, 1, 1))!.Article);
        Assert.Null(rules.For(DeadlineKind.ObjectionCheck, new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void Rules_Should_BeRefused_When_TwoHoldFromTheSameDay()
    {
        var day = new DateOnly(2026, 1, 1);

        Assert.Throws<ArgumentException>(() => new DeadlineRules(
            [new(DeadlineKind.ContactChange, 5, "a", day), new(DeadlineKind.ContactChange, 6, "b", day)]));
    }
}
