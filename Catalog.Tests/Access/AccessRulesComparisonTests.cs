using Catalog.Domain.Access;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Catalog.Tests.Access;

/// <summary>The access rules against the reference rules, on random books.</summary>
public sealed class AccessRulesComparisonTests(ITestOutputHelper output)
{
    private const int Scenarios = 1_500;
    private const int Decisions = 100_000;

    [Fact]
    public void AccessRules_Should_AnswerAsTheReferenceRules_When_BooksAndQuestionsAreRandom()
    {
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Scenarios),
            Prop.ForAll(AccessScenarios.Scenario(), scenario => Compare(scenario, outcomes)));

        output.WriteLine(string.Join(Environment.NewLine, outcomes));
        Assert.True(outcomes.Values.Sum() >= Decisions, "Fewer decisions were compared than are to be.");
        Assert.Equal(
            Enum.GetNames<DenialReason>().Select(name => $"Deny {name}")
                .Concat(
                    from kind in Enum.GetNames<AccessKind>()
                    from rule in Enum.GetNames<AllowanceRule>()
                    select $"Allow {kind} {rule}")
                .Order(StringComparer.Ordinal),
            outcomes.Keys);
    }

    private static void Compare(AccessScenario scenario, SortedDictionary<string, int> outcomes)
    {
        var snapshot = scenario.Snapshot;
        foreach (var question in scenario.Questions)
        {
            var answer = new ReferenceAccessRules(scenario.Book, scenario.Moment, question).Answer();
            var decision = ReferenceAnswer.Of(snapshot.Decide(question));
            if (decision != answer)
            {
                Assert.Fail($"{question}{Environment.NewLine}is answered {decision}{Environment.NewLine}and should be {answer}");
            }

            outcomes[answer.Outcome] = outcomes.GetValueOrDefault(answer.Outcome) + 1;
        }
    }
}
