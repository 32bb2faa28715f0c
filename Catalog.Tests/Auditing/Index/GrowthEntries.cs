using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Auditing.Index;

/// <summary>The entries of a city's year: 200 systems of 40 departments run 300 documents on a million persons, few of them far more often than the others.</summary>
internal sealed class GrowthEntries(int count)
{
    private const int Persons = 1_000_000;

    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(5);
    private readonly TimeSpan _step = TimeSpan.FromDays(365) / count;
    private readonly DocumentHash[] _documents = [.. Enumerable.Range(0, 300).Select(i => DocumentHash.Of($"{{ document{i} }}"))];
    private AuditedDecisions[]? _decisions;

    public static ClientId System(int i) => ClientId.Parse($"system-{i}");

    public static DepartmentCode Department(int i) => DepartmentCode.Parse($"department-{i}");

    public static ItemCode Item(int i) => ItemCode.Parse($"1001001/{(i / 10) + 1:000000}-{(i % 10) + 10}");

    /// <summary>Spread over all pseudonyms, as those of a keyed hash are.</summary>
    public static SubjectPseudonym Person(long i) => new(((UInt128)Mix(i) << 64) | Mix(i + Persons));

    public int Skewed(int limit) => (int)(limit * Math.Pow(_random.NextDouble(), 2.5));

    public AuditEntry Make(int i)
    {
        _decisions ??= [.. _documents.Select(_ => Decide())];
        var (system, document) = (Skewed(200), Skewed(300));
        var time = Begin + (_step * i);
        var trace = $"{_random.NextInt64():x16}{_random.NextInt64():x16}";
        OperationEntry entry = _random.Next(100) switch
        {
            0 => new OperationRejected { Time = time, Trace = trace },
            < 8 => new OperationPartlyDenied { Time = time, Trace = trace },
            _ => new OperationAnswered { Time = time, Trace = trace },
        };
        return entry with
        {
            System = System(system),
            Department = Department(system % 40),
            Address = "10.0.0.1",
            Operation = "PersonByIdNumber",
            Document = _documents[document],
            Use = new DeclaredUse((Purpose)(system % 4), LegalBasisCode.Parse($"LB-{system % 25:0000}")),
            Decisions = _decisions[document],
            Subjects = [.. Enumerable.Range(0, document % 8 == 0 ? 5 : 1).Select(_ => Person(Skewed(Persons)))],
            Rows = 2,
            AccessVersion = 41,
            CatalogueVersion = 1,
            Duration = TimeSpan.FromMicroseconds(_random.Next(90, 2000)),
        };
    }

    private static ulong Mix(long value)
    {
        var mixed = (ulong)value * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        return mixed ^ (mixed >> 31);
    }

    private AuditedDecisions Decide() => new(
        [.. Enumerable.Range(0, _random.Next(3, 8)).Select(_ => Skewed(230)).Distinct().Select(i => new AuditedAllowance(Item(i), AccessKind.Show, AllowanceRule.ProviderConsent, [i + 1]))],
        []);
}
