using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Tests.NonInterference.Records;
using Catalog.Tests.NonInterference.Servers;

namespace Catalog.Tests.NonInterference;

/// <summary>
/// Asks both servers the same and compares status, headers and bytes, wherever the reference says that the two databases look
/// the same to the one who asks; and holds every statement that ran to the columns that he may read.
/// </summary>
internal sealed class TrialRun(Twins twins, Trial trial, DateTimeOffset moment)
{
    private readonly Dictionary<Asker, Eyes> _eyes = [];
    private readonly Dictionary<Asker, bool> _isSame = [];
    private readonly Dictionary<string, Dictionary<string, InformationItem>> _tables = trial.Rows
        .Select(pair => (pair.Left ?? pair.Right)!.Resource)
        .Concat(twins.Left.Catalogue.Current.Resources)
        .DistinctBy(resource => resource.Code)
        .ToDictionary(RecordNames.Table, resource => resource.Items.ToDictionary(item => item.Field, StringComparer.Ordinal), StringComparer.Ordinal);

    private Cursors _left = new(trial.Target);
    private Cursors _right = new(trial.Target);

    /// <summary>Whether statements are held to the columns that may be read.</summary>
    public bool HoldsColumns { get; init; } = true;

    /// <summary>The books that the servers are given in place of the true ones; null for the true ones.</summary>
    public Func<AccessBook, AccessBook>? Books { get; init; }

    /// <summary>How many answers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many of them showed a record's value.</summary>
    public int Telling { get; private set; }

    /// <returns>The first thing that is wrong; null where nothing is.</returns>
    public async Task<Finding?> RunAsync()
    {
        await Task.WhenAll(
            twins.Left.WriteAsync(trial.Rows.Select(pair => pair.Left).OfType<StoredRow>()),
            twins.Right.WriteAsync(trial.Rows.Select(pair => pair.Right).OfType<StoredRow>()));
        if (trial.IsWarm)
        {
            await GovernAsync(Generous(trial.Book));
            foreach (var step in trial.Steps)
            {
                await AskAsync(step);
            }

            (_left, _right) = (new Cursors(trial.Target), new Cursors(trial.Target));
        }

        await GovernAsync(trial.Book);
        for (var i = 0; i < trial.Steps.Count; i++)
        {
            if (await JudgeAsync(trial.Steps[i]) is { } fault)
            {
                return new Finding(i, fault);
            }
        }

        return null;
    }

    /// <summary>Whether nothing in which the databases differ may be seen by an asker.</summary>
    public bool IsSameTo(Asker asker)
    {
        if (!_isSame.TryGetValue(asker, out var isSame))
        {
            var eyes = EyesOf(asker);
            isSame = trial.Rows.All(pair => See(eyes, pair.Left) == See(eyes, pair.Right));
            _isSame.Add(asker, isSame);
        }

        return isSame;
    }

    // Where numbers may differ, their order does not.
    private static string? See(Eyes eyes, StoredRow? row) => row is null ? null : eyes.See(row with { Id = 0 });

    /// <summary>The book with a grant of every item to every use, without scope or mask.</summary>
    private AccessBook Generous(AccessBook book)
    {
        var items = trial.Rows.SelectMany(pair => (pair.Left ?? pair.Right)!.Resource.Items).Select(item => item.Code).Distinct();
        return book with
        {
            Grants =
            [
                .. book.Uses.SelectMany(use => items.Select(item => (use, item))).Select((pair, i) => new Grant(
                    new GrantId(i + 1), pair.use.Id, pair.item, GrantOrigin.MunicipalDecision, pair.use.DeliveryModes, new Period(pair.use.Period.From), GrantStatus.Active)),
            ],
        };
    }

    private async Task GovernAsync(AccessBook book)
    {
        var given = Books?.Invoke(book) ?? book;
        await Task.WhenAll(twins.Left.WriteAsync(given), twins.Right.WriteAsync(given));
    }

    private async Task<string?> JudgeAsync(Step step)
    {
        _ = Statements();
        var (left, right) = await AskAsync(step);
        var read = Statements();
        if (HoldsColumns && read.Select(statement => Overread(step, statement)).FirstOrDefault(found => found is not null) is { } overread)
        {
            return overread;
        }

        if (left.Status >= 500 || right.Status >= 500)
        {
            return $"The server failed:\n{left}\n{right}";
        }

        if (!IsSameTo(step.Asker))
        {
            return null;
        }

        Compared++;
        Telling += left.Body.Contains("nodes", StringComparison.Ordinal) ? 1 : 0;
        return Same(step, left, _left) == Same(step, right, _right) ? null : $"The answers differ.\n--- left\n{left}\n--- right\n{right}";
    }

    private List<string> Statements() =>
        [.. (twins.Left.Statements?.Take() ?? []).Concat(twins.Right.Statements?.Take() ?? []).Distinct()];

    private Reply Same(Step step, Reply reply, Cursors cursors) =>
        trial.IsShifted ? reply with { Body = cursors.WithoutBytes(reply.Body, step.Asker) } : reply;

    private async Task<(Reply Left, Reply Right)> AskAsync(Step step)
    {
        var replies = await Task.WhenAll(AskAsync(twins.Left, step, _left, _right), AskAsync(twins.Right, step, _right, _left));
        _left.Keep(replies[0], step.Asker);
        _right.Keep(replies[1], step.Asker);
        return (replies[0], replies[1]);
    }

    private static async Task<Reply> AskAsync(Node node, Step step, Cursors own, Cursors others)
    {
        // Where only one of the servers has given such a cursor, both get the same text.
        using var message = new StepRequest(step, cursor =>
            own.Find(cursor) is { } found && others.Find(cursor) is { } other && other.Length == found.Length ? found : "none").Message(node.TokenOf(step.System));
        using var response = await node.Http.SendAsync(message);
        return await Reply.ReadAsync(response);
    }

    /// <summary>What a statement reads that this asker may not, or that the operation does not name.</summary>
    private string? Overread(Step step, string statement)
    {
        foreach (var (table, column) in twins.Reads!.Of(statement))
        {
            if (_tables.TryGetValue(table, out var items) && items.TryGetValue(column, out var item)
                && !(EyesOf(step.Asker).MayRead(item) && IsNamed(step, column)))
            {
                return $"{table}.{column} was read, which {(IsNamed(step, column) ? "is denied" : "the operation does not name")}: {statement}";
            }
        }

        return null;
    }

    private static bool IsNamed(Step step, string column)
    {
        var request = new StepRequest(step, _ => "none");
        return request.Document.Contains(column, StringComparison.Ordinal) || request.Variables.Contains(column, StringComparison.Ordinal);
    }

    private Eyes EyesOf(Asker asker)
    {
        if (!_eyes.TryGetValue(asker, out var eyes))
        {
            eyes = new Eyes(trial.Book, moment, asker);
            _eyes.Add(asker, eyes);
        }

        return eyes;
    }
}
