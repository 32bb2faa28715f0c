using Catalog.Tests.NonInterference.Operations;
using Catalog.Tests.NonInterference.Records;

namespace Catalog.Tests.NonInterference;

/// <summary>Makes a failing trial small: as long as it fails, parts of it are dropped.</summary>
/// <param name="run">Prepares to run a trial.</param>
internal sealed class TrialShrinking(Func<Trial, TrialRun> run, int mostRuns = 600)
{
    private int _runs;

    public async Task<(Trial Trial, Finding Finding)> ShrinkAsync(Trial trial, Finding finding)
    {
        // What comes after the step that failed has no part in it.
        trial = trial with { Steps = [.. trial.Steps.Take(finding.Step + 1)] };
        for (var smaller = await NextAsync(trial); smaller is not null; smaller = await NextAsync(trial))
        {
            (trial, finding) = smaller.Value;
        }

        return (trial, finding);
    }

    private async Task<(Trial, Finding)?> NextAsync(Trial trial)
    {
        foreach (var candidate in Smaller(trial))
        {
            if (_runs++ >= mostRuns)
            {
                return null;
            }

            if (await run(candidate).RunAsync() is { } finding)
            {
                return (candidate with { Steps = [.. candidate.Steps.Take(finding.Step + 1)] }, finding);
            }
        }

        return null;
    }

    private static IEnumerable<Trial> Smaller(Trial trial) =>
    [
        .. trial.IsWarm ? [trial with { IsWarm = false }] : Array.Empty<Trial>(),
        .. trial.Steps.Count > 2 ? [trial with { Steps = trial.Steps.TakeLast(1).ToList() }] : Array.Empty<Trial>(),
        .. WithoutOne(trial.Steps).Select(steps => trial with { Steps = steps }),
        .. Halves(trial.Book.Grants).Select(grants => trial with { Book = trial.Book with { Grants = grants } }),
        .. Halves(trial.Rows).Select(rows => trial with { Rows = rows }),
        .. trial.Steps.SelectMany((step, i) => SmallerSteps(step).Select(smaller =>
            trial with { Steps = [.. trial.Steps.Select((other, j) => i == j ? smaller : other)] })),
        .. WithoutOne(trial.Rows).Select(rows => trial with { Rows = rows }),
        .. WithoutOne(trial.Book.Grants).Select(grants => trial with { Book = trial.Book with { Grants = grants } }),
        .. trial.Rows.SelectMany((pair, i) => Plainer(pair).Select(plainer =>
            trial with { Rows = [.. trial.Rows.Select((other, j) => i == j ? plainer : other)] })),
    ];

    private static IEnumerable<Step> SmallerSteps(Step step) =>
    [
        .. step.Fault is null ? [] : new[] { step with { Fault = null } },
        .. step.HasSecondOperation ? [step with { HasSecondOperation = false }] : Array.Empty<Step>(),
        .. step.Wish is null ? [] : new[] { step with { Wish = null } },
        .. step.IsPersisted ? [step with { IsPersisted = false }] : Array.Empty<Step>(),
        .. step.IsGet ? [step with { IsGet = false }] : Array.Empty<Step>(),
        .. step.OperationName is null ? [] : new[] { step with { OperationName = null } },
        .. OperationShrinking.Smaller(step.Operation).Select(operation => step with { Operation = operation }),
    ];

    /// <summary>The pair with an item that is the same in both rows as it is in the left one, or null in both.</summary>
    private static IEnumerable<RowPair> Plainer(RowPair pair)
    {
        for (var i = 0; i < (pair.Left ?? pair.Right)!.Values.Count; i++)
        {
            if (pair is { Left: { } left, Right: { } right } && StoredRow.Show(left.Values[i]) != StoredRow.Show(right.Values[i]))
            {
                yield return pair with { Right = right.With(i, left.Values[i]) };
            }
            else if ((pair.Left ?? pair.Right)!.Values[i] is not null)
            {
                yield return new RowPair(pair.Left?.With(i, null), pair.Right?.With(i, null));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Halves<T>(IReadOnlyList<T> list) =>
        list.Count < 4 ? [] : [list.Take(list.Count / 2).ToList(), list.Skip(list.Count / 2).ToList()];

    private static IEnumerable<IReadOnlyList<T>> WithoutOne<T>(IReadOnlyList<T> list) =>
        Enumerable.Range(0, list.Count).Select(left => list.Where((_, index) => index != left).ToList());
}
