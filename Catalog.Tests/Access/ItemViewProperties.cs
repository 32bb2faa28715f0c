using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Access;

/// <summary>What holds of the views of every allowance, whatever the book.</summary>
[Properties(Arbitrary = [typeof(AccessScenarios)], QuietOnSuccess = true)]
public sealed class ItemViewProperties
{
    private const double Unseen = -1;

    [Fact]
    public void Row_Should_NeverShowLess_When_AGrantIsAdded()
    {
        var gains = 0;
        var cases =
            from scenario in AccessScenarios.Scenario().Generator
            from drawn in AccessScenarios.Grant(scenario.Book.Uses)
            select (Scenario: scenario, Drawn: drawn with { Id = new GrantId(1_000_000), Status = GrantStatus.Active, Period = new Period(DateTimeOffset.UnixEpoch) });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(cases), drawn =>
        {
            var book = drawn.Scenario.Book;
            foreach (var (use, item) in book.Uses.SelectMany(_ => book.Items, (use, item) => (use, item)))
            {
                var added = drawn.Drawn with { Use = use.Id, Item = item.Code };
                gains += GainsOf(drawn.Scenario, book with { Grants = [added, .. book.Grants] }, use, item);
            }
        }));
        Assert.True(gains > 30, $"The grants that were added showed more only {gains} times.");
    }

    [Property(MaxTest = 200)]
    public void Row_Should_BeShownByTheBestViewThatReachesIt(AccessScenario scenario) => Each(scenario, allowance =>
        Assert.All(ReferenceAnswer.Divisions, division => Assert.Equal(
            Reaching(allowance, division).Select(view => ReferenceAccessRules.Worth(view.Mask?.ToString())).DefaultIfEmpty(Unseen).Max(),
            Worth(allowance, division))));

    [Property(MaxTest = 200)]
    public void View_Should_ShowARowThatNoneBeforeItShows(AccessScenario scenario) => Each(scenario, allowance =>
        Assert.All(allowance.Views, view => Assert.Contains(ReferenceAnswer.Divisions, division =>
            ReferenceEquals(view, ReferenceAnswer.Seen(allowance, division)))));

    [Property(MaxTest = 200)]
    public void Row_Should_BeShownWhole_When_ItMayBeCompared(AccessScenario scenario)
    {
        var snapshot = scenario.Snapshot;
        foreach (var question in scenario.Questions)
        {
            if (snapshot.Decide(question with { Kind = AccessKind.Compare }) is Allowance compared)
            {
                var shown = Assert.IsType<Allowance>(snapshot.Decide(question with { Kind = AccessKind.Show }));
                Assert.All(compared.Views, view => Assert.Null(view.Mask));
                Assert.All(ReferenceAnswer.Divisions, division => Assert.True(Worth(shown, division) >= Worth(compared, division)));
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Row_Should_BeVerified_When_ItMayBeComparedForDataVerification(AccessScenario scenario)
    {
        var snapshot = scenario.Snapshot;
        foreach (var question in scenario.Questions.Where(question => question.Use?.Purpose == Purpose.DataVerification))
        {
            if (snapshot.Decide(question with { Kind = AccessKind.Compare }) is Allowance compared)
            {
                var verified = Assert.IsType<Allowance>(snapshot.Decide(question with { Kind = AccessKind.Verify }));
                Assert.All(ReferenceAnswer.Divisions, division => Assert.True(Worth(verified, division) >= Worth(compared, division)));
            }
        }
    }

    private static void Each(AccessScenario scenario, Action<Allowance> check)
    {
        var snapshot = scenario.Snapshot;
        Assert.All(scenario.Questions.Select(question => snapshot.Decide(question with { Kind = AccessKind.Show })).OfType<Allowance>(), check);
    }

    private static int GainsOf(AccessScenario scenario, AccessBook larger, Use use, SharedItem item)
    {
        var gains = 0;
        var (before, after) = (scenario.Snapshot, AccessSnapshot.Create(larger, scenario.Moment));
        foreach (var kind in Enum.GetValues<AccessKind>())
        {
            var question = new AccessQuestion(use.System, new DeclaredUse(use.Purpose, use.LegalBasis), DeliveryModes.OnlineQuery, item.Code, kind);
            var (was, now) = (before.Decide(question), after.Decide(question));
            foreach (var division in ReferenceAnswer.Divisions)
            {
                Assert.True(Worth(now, division) >= Worth(was, division), $"{question} shows less in {division}: {was} became {now}");
                gains += Worth(now, division) > Worth(was, division) ? 1 : 0;
            }
        }

        return gains;
    }

    private static IEnumerable<ItemView> Reaching(Allowance allowance, string? division) =>
        allowance.Views.Where(view => ReferenceAccessRules.Reaches(view.RowScope, division));

    private static double Worth(Decision decision, string? division) =>
        decision is Allowance allowance && ReferenceAnswer.Seen(allowance, division) is { } view
            ? ReferenceAccessRules.Worth(view.Mask?.ToString())
            : Unseen;
}
