using System.Text.Json;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution;

/// <summary>An operation in a setting, held against the reference.</summary>
internal sealed record ExecutionCase(int Seed, Setting Setting, Operation Operation)
{
    private const int MostTries = 1500;

    /// <summary>What is wrong with the server's answer, its setting being in place; null where nothing is.</summary>
    public async Task<Failure?> RunAsync(ExecutionServer server)
    {
        var cursors = new KnownCursors();
        var interpreter = new Interpreter(Setting.Catalogue, Setting.Eyes, new RowRules(Setting.Catalogue, Setting.Eyes, Setting.Rows), cursors);
        var answer = await server.AskAsync(Operation.Document, Operation.Values);
        if (ErrorOf(answer) is { } error)
        {
            return new Failure(error, answer.ToString());
        }

        var expected = interpreter.Execute(Operation.Document, Operation.Values);
        return new AnswerComparison(cursors).Difference(expected, answer.Body) is { } difference ? new Failure("DIFFERENT", difference) : null;
    }

    /// <summary>A smaller case that fails in the same way, which has nothing more to leave out.</summary>
    public async Task<(ExecutionCase Case, Failure Failure)> ShrinkAsync(ExecutionServer server, Failure failure)
    {
        var (smallest, shown) = (this, failure);
        var tries = MostTries;
        for (var isSmaller = true; isSmaller && tries > 0;)
        {
            isSmaller = false;
            foreach (var smaller in smallest.Smaller())
            {
                if (--tries == 0)
                {
                    break;
                }

                if (!ReferenceEquals(smaller.Setting, smallest.Setting))
                {
                    await server.PutAsync(smaller.Setting);
                }

                if (await smaller.TryAsync(server) is { } same && same.Kind == failure.Kind)
                {
                    (smallest, shown, isSmaller) = (smaller, same, true);
                    break;
                }

                if (!ReferenceEquals(smaller.Setting, smallest.Setting))
                {
                    await server.PutAsync(smallest.Setting);
                }
            }
        }

        return (smallest, shown);
    }

    public override string ToString() => $"seed {Seed}\n{Operation}\n{Setting}";

    private static string? ErrorOf(Answer answer)
    {
        using var body = JsonDocument.Parse(answer.Body);
        return body.RootElement.TryGetProperty("errors", out var errors)
            ? $"{errors[0].GetProperty("extensions").GetProperty("code").GetString()}: {errors[0].GetProperty("message").GetString()}"
            : null;
    }

    // A case that cannot even be asked is no smaller one.
    private async Task<Failure?> TryAsync(ExecutionServer server)
    {
        try
        {
            return await RunAsync(server);
        }
        catch (Exception exception) when (exception is not HttpRequestException)
        {
            return null;
        }
    }

    private IEnumerable<ExecutionCase> Smaller()
    {
        foreach (var rows in Without(Setting.Rows))
        {
            yield return this with { Setting = Setting.With(Setting.Grants, rows) };
        }

        foreach (var grants in Without(Setting.Grants))
        {
            yield return this with { Setting = Setting.With(grants, Setting.Rows) };
        }

        foreach (var operation in Operation.Smaller())
        {
            yield return this with { Operation = operation };
        }

        foreach (var (grant, place) in Setting.Grants.Select((grant, place) => (grant, place)).Where(pair => pair.grant.Mask is not null || pair.grant.Scope is not null))
        {
            yield return this with { Setting = Setting.With([.. Setting.Grants.Select((old, i) => i == place ? old with { Mask = null, Scope = null } : old)], Setting.Rows) };
        }

        var filled = Setting.Rows.SelectMany(row => row.Values).Where(value => value.Value is not null).Select(value => value.Key).Distinct().ToList();
        foreach (var kept in Without(filled))
        {
            yield return this with { Setting = Setting.With(Setting.Grants, [.. Setting.Rows.Select(row => row.With(kept))]) };
        }
    }

    /// <summary>The list without a half of it, a quarter, and so on, down to one.</summary>
    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> all)
    {
        for (var part = (all.Count + 1) / 2; part > 0; part = part == 1 ? 0 : (part + 1) / 2)
        {
            for (var start = 0; start < all.Count; start += part)
            {
                yield return [.. all.Where((_, i) => i < start || i >= start + part)];
            }
        }
    }
}
