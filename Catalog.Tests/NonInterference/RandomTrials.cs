using Catalog.Domain.Resources;
using Catalog.Tests.NonInterference.Governance;
using Catalog.Tests.NonInterference.Operations;
using Catalog.Tests.NonInterference.Records;
using Catalog.Domain.Access;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;
using GraphQL.Types;

namespace Catalog.Tests.NonInterference;

/// <summary>Makes trials; equal seeds make equal trials.</summary>
internal sealed class RandomTrials(CatalogueVersion catalogue, ISchema schema, DateTimeOffset moment)
{
    public const int StepsOfTrial = 20;

    public Trial Trial(int seed)
    {
        var dice = new Dice(seed);
        var resources = Resources(dice);
        var book = new RandomBooks(dice, catalogue).Book(resources);
        var target = Asker(dice, book, 0);
        var isShifted = dice.Chance(0.3);
        var eyes = new Eyes(book, moment, target);
        var rows = new RandomRows(dice, [eyes]).Pairs(resources, isShifted);
        var askers = new[] { target, Asker(dice, book, dice.Between(0, 1)), Asker(dice, book, 1) };
        var operations = new RandomOperations(dice, schema, new DataHints(resources, rows, askers, eyes));
        var steps = new List<Step>();
        while (steps.Count < StepsOfTrial)
        {
            Add(steps, dice, operations, askers, isShifted);
        }

        return new Trial(seed, book, target, rows, steps, dice.Chance(0.15), isShifted);
    }

    /// <summary>
    /// Some registers of one kind of subject, which meet in their subjects, and one of any kind. An unconditional item shows every
    /// row to every use: most trials have a register without one, in which rows can be hidden.
    /// </summary>
    private List<Resource> Resources(Dice dice)
    {
        var kind = dice.Of(SubjectKind.NaturalPerson, SubjectKind.NaturalPerson, SubjectKind.NaturalPerson, SubjectKind.LegalEntity);
        var ofKind = catalogue.Resources.Where(resource => resource.Subject == kind).ToList();
        var hiding = ofKind.FindAll(resource => resource.Division is not null && resource.Items.All(item => item.SharingClass != SharingClass.Unconditional));
        return [.. dice.Pick(ofKind, dice.Of(1, 1, 2)).Concat(dice.Pick(hiding, dice.Of(1, 2, 2))).Append(dice.Of(catalogue.Resources)).Distinct()];
    }

    /// <summary>Mostly one who is approved: where all is denied there is nothing to find.</summary>
    private Asker Asker(Dice dice, AccessBook book, int system)
    {
        var uses = book.Uses.Where(use => use.System == RandomBooks.Systems[system]).ToList();
        var approved = uses.FindAll(use => use.Status == UseStatus.Approved && use.Period.Contains(moment));
        var use = dice.Of(approved.Count > 0 && dice.Chance(0.95) ? approved : uses);
        return new Asker(use.System, dice.Chance(0.98) ? new DeclaredUse(use.Purpose, use.LegalBasis) : new DeclaredUse(Purpose.WorkReference, LegalBasisCode.Parse("LB-0009")));
    }

    private static void Add(List<Step> steps, Dice dice, RandomOperations operations, Asker[] askers, bool isShifted)
    {
        var operation = operations.Operation(askers[0]);
        var pages = dice.Chance(0.25) ? dice.Between(1, 3) : 0;
        var (isNamed, hasSecond) = (dice.Chance(0.15), dice.Chance(0.06));
        var step = new Step(
            askers[0].System,
            pages > 0 ? NextPage.WithCursor(operation) : operation,
            dice.Chance(0.2),
            dice.Of("application/json", "application/graphql-response+json"),
            null,
            hasSecond,
            dice.Chance(0.15) ? dice.Of<(string, string)>(("GraphQL-Cost", "report"), ("GraphQL-Cost", "validate"), ("Catalog-Access", "explain"), isShifted ? ("GraphQL-Cost", "report") : ("Accept-Encoding", "gzip")) : null,
            dice.Chance(0.05),
            false,
            dice.Chance(0.08) ? dice.Between(0, 1_000_000) : null);
        if (isNamed || hasSecond)
        {
            step = step with { Operation = step.Operation with { Name = "Q" }, OperationName = dice.Of("Q", "Q", "Q", "Q", "R", null) };
        }

        if (dice.Chance(0.25))
        {
            // Another asks the very same first: nothing of it may stay behind.
            steps.Add(step.By(askers[dice.Between(1, 2)]));
        }

        steps.Add(step);
        if (step.IsPersisted)
        {
            steps.Add(step with { IsNamed = true });
        }

        for (; pages > 0; pages--)
        {
            steps.Add(step with { Operation = NextPage.Of(step.Operation) });
        }
    }
}
