using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Auditing.Index;

/// <summary>Entries such as a server writes, in a mixture in which every filter finds some and misses some. Equal seeds give equal entries.</summary>
internal sealed class RandomEntries(int seed)
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 31, 15, 59, 58, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private DateTimeOffset _time = Begin;

    public IReadOnlyList<NodeName> Nodes { get; } = [NodeName.Parse("one"), NodeName.Parse("two")];

    public IReadOnlyList<ClientId> Systems { get; } = Make(9, i => ClientId.Parse($"system-{i}"));

    public IReadOnlyList<DepartmentCode> Departments { get; } = Make(4, i => DepartmentCode.Parse($"department-{i}"));

    public IReadOnlyList<LegalBasisCode> Bases { get; } = Make(5, i => LegalBasisCode.Parse($"LB-{i}"));

    public IReadOnlyList<ItemCode> Items { get; } = Make(30, i => ItemCode.Parse($"1001001/000001-{i + 10}"));

    public IReadOnlyList<DocumentHash> Documents { get; } = Make(12, i => DocumentHash.Of($"{{ d{i} }}"));

    public IReadOnlyList<SubjectPseudonym> Subjects { get; } = Make(40, i => new SubjectPseudonym((UInt128)(uint)(i + 1) * UInt128.MaxValue / 41));

    public IEnumerable<AuditEntry> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    public AuditEntry Next()
    {
        // Several entries of one moment, steps back, and now and then hours without any: days end within them.
        _time += TimeSpan.FromMicroseconds(_random.Next(6) switch { 0 => 0, 1 => -3, 5 when _random.Next(15) == 0 => 36_000_000_000, _ => _random.Next(1, 40) });
        return _random.Next(14) switch
        {
            0 => new SignInFailed { Time = _time, Trace = Trace(), Code = "TOKEN_EXPIRED", System = Maybe(Systems), Department = Maybe(Departments) },
            1 => new RequestsRefused { Time = _time, Count = 7, Since = _time, System = Maybe(Systems) },
            2 => new GovernanceChanged
            {
                Time = _time, Actor = _random.Next(2) == 0 ? "sample data" : One(Systems).Value, Register = "Grant", Key = "1", After = new Dictionary<string, string?>(), Trace = _random.Next(2) == 0 ? Trace() : null,
            },
            3 => Fill(new OperationRejected { Time = _time, Trace = Trace() }),
            4 => Fill(new OperationFailed { Time = _time, Trace = Trace() }),
            5 => Fill(new MetadataAnswered { Time = _time, Trace = Trace() }),
            6 => Fill(new AuditRead { Time = _time, Trace = Trace() }),
            12 => Fill(new GovernanceRead { Time = _time, Trace = Trace() }),
            13 => Fill(new MutationAnswered { Time = _time, Trace = Trace() }),
            7 or 8 => Fill(new OperationPartlyDenied { Time = _time, Trace = Trace() }),
            _ => Fill(new OperationAnswered { Time = _time, Trace = Trace() }),
        };
    }

    public T? Maybe<T>(IReadOnlyList<T> values)
        where T : class => _random.Next(4) == 0 ? null : One(values);

    // The first are drawn far more often than the last, as systems and items are.
    public T One<T>(IReadOnlyList<T> values) => values[(int)(values.Count * Math.Pow(_random.NextDouble(), 2))];

    public int Below(int limit) => _random.Next(limit);

    private static List<T> Make<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    private OperationEntry Fill(OperationEntry entry) => entry with
    {
        System = Maybe(Systems),
        Department = Maybe(Departments),
        Document = Maybe(Documents),
        Operation = "Q",
        Use = _random.Next(3) == 0 ? null : new DeclaredUse((Purpose)_random.Next(4), One(Bases)),
        Decisions = _random.Next(5) == 0 ? null : Decisions(entry),
        Subjects = _random.Next(3) == 0 ? null : [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => One(Subjects)).Distinct()],
        Rows = _random.Next(20),
        Duration = TimeSpan.FromMicroseconds(_random.Next(5000)),
    };

    private AuditedDecisions Decisions(OperationEntry entry) => new(
        [.. Enumerable.Range(0, _random.Next(4)).Select(i => new AuditedAllowance(One(Items), (AccessKind)(i % 2), AllowanceRule.Unconditional, null))],
        entry is OperationPartlyDenied ? [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => new AuditedDenial(One(Items), AccessKind.Show, DenialReason.NotGranted, null))] : []);

    private string Trace() => $"{_random.Next(60):x32}";
}
