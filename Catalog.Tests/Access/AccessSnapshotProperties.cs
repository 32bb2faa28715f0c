using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Access;

/// <summary>What holds of every access snapshot, whatever its book.</summary>
[Properties(Arbitrary = [typeof(AccessScenarios)], QuietOnSuccess = true)]
public sealed class AccessSnapshotProperties
{
    [Property(MaxTest = 100)]
    public void Snapshot_Should_DecideAsAFreshOne_When_ItIsStillValid(AccessScenario scenario)
    {
        var snapshot = scenario.Snapshot;
        var later = Enumerable.Range(1, 8).Select(sixth => scenario.Moment.AddHours(6 * sixth));
        foreach (var moment in later.Append(snapshot.ValidUntil.AddTicks(-1)).Where(moment => moment < snapshot.ValidUntil))
        {
            var fresh = AccessSnapshot.Create(scenario.Book, moment);
            Assert.Equal(snapshot.ValidUntil, fresh.ValidUntil);
            Assert.All(scenario.Questions, question => Assert.Equal(fresh.Decide(question), snapshot.Decide(question)));
        }
    }

    [Property(MaxTest = 100)]
    public Property Snapshot_Should_DecideTheSame_When_AnotherSystemGetsAGrant(AccessScenario scenario) =>
        Prop.ForAll(Arb.From(AccessScenarios.Grant(scenario.Book.Uses)), drawn =>
        {
            var added = drawn with { Id = new GrantId(1_000_000) };
            var owners = scenario.Book.Uses.Where(use => use.Id == added.Use).Select(use => use.System).ToHashSet();
            var after = AccessSnapshot.Create(scenario.Book with { Grants = [added, .. scenario.Book.Grants] }, scenario.Moment);
            var before = scenario.Snapshot;
            Assert.All(
                scenario.Questions.Where(question => !owners.Contains(question.System)),
                question => Assert.Equal(before.Decide(question), after.Decide(question)));
        });

    [Property(MaxTest = 50)]
    public void Denial_Should_StayADenial_When_AGrantIsRevoked(AccessScenario scenario)
    {
        var before = scenario.Snapshot;
        var denied = scenario.Questions.Where(question => before.Decide(question) is Denial).ToList();
        foreach (var index in Enumerable.Range(0, scenario.Book.Grants.Count))
        {
            var grants = scenario.Book.Grants.ToArray();
            grants[index] = grants[index] with { Status = GrantStatus.Revoked };
            var after = AccessSnapshot.Create(scenario.Book with { Grants = grants }, scenario.Moment);
            Assert.All(denied, question => Assert.IsType<Denial>(after.Decide(question)));
        }
    }

    [Property(MaxTest = 100)]
    public Property Snapshot_Should_DecideAsTheReferenceRules_When_TheBookIsMangled() =>
        Prop.ForAll(MangledScenarios.Scenario(), scenario =>
        {
            var snapshot = scenario.Snapshot;
            Assert.All(scenario.Questions, question => Assert.Equal(
                new ReferenceAccessRules(scenario.Book, scenario.Moment, question).Answer(),
                ReferenceAnswer.Of(snapshot.Decide(question))));
        });
}
