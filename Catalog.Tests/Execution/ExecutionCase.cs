using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution;

/// <summary>An operation in a setting, held against the reference.</summary>
/// <param name="Check">What is wrong with the server's answers, the setting being in place; null where nothing is.</param>
internal sealed record ExecutionCase(int Seed, Setting Setting, Operation Operation, Func<ExecutionServer, Setting, Operation, Task<Failure?>> Check)
{
    private const int MostTries = 1500;

    /// <summary>Fails with the smallest case that fails in the same way, if this one fails.</summary>
    public async Task HoldAsync(ExecutionServer server)
    {
        if (await Check(server, Setting, Operation) is { } failure)
        {
            var (shrunk, shown) = await ShrinkAsync(server, failure);
            Assert.Fail($"{shown.Kind}, {shrunk}\n{shown.Text}");
        }
    }

    /// <summary>A smaller case that fails in the same way, which has nothing more to leave out.</summary>
    private async Task<(ExecutionCase Case, Failure Failure)> ShrinkAsync(ExecutionServer server, Failure failure)
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

    // A case that cannot even be asked is no smaller one.
    private async Task<Failure?> TryAsync(ExecutionServer server)
    {
        try
        {
            return await Check(server, Setting, Operation);
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
