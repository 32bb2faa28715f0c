using System.Reflection;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Exports;
using Catalog.Domain.Resources;
using Catalog.Domain.Supply;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;
using Catalog.Domain.Sharing;

namespace Catalog.Tests.Auditing.Format;

/// <summary>Entries of every kind with random values, whatever members they get.</summary>
internal sealed class RandomEntries(Dice dice)
{
    private static readonly string[] Texts =
    [
        "", "GRANT_EXPIRED", "李美 𠮷", "line\nfeed\r\n", "\"quoted\" \\ </script>", "\0\u0001\u001f\u007f\u0085\u2028\u2029", "{\"number\":1,", new string('长', 5_000),
    ];

    public AuditEntry Of(Type type)
    {
        var entry = (AuditEntry)Activator.CreateInstance(type)!;
        foreach (var property in Members(type))
        {
            property.SetValue(entry, Value(property));
        }

        return entry;
    }

    /// <summary>What an entry of a type says, but for its kind.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private object? Value(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable && dice.Chance(0.3) ? null : Value(property.PropertyType);

    private object Value(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(string) => dice.Of(Texts),
        var one when one == typeof(long) => Number(),
        var one when one == typeof(int) => (int)dice.Between(0, int.MaxValue - 1),
        var one when one == typeof(bool) => dice.Chance(0.5),
        var one when one == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddTicks(dice.Between(0, int.MaxValue - 1) * 10_000_000L).AddMicroseconds(dice.Between(0, 999_999)),
        var one when one == typeof(TimeSpan) => TimeSpan.FromMicroseconds(dice.Between(0, int.MaxValue - 1)),
        var one when one == typeof(ClientId) => ClientId.Parse(dice.Of("housing-fund-loans", "a", "x9-9")),
        var one when one == typeof(DepartmentCode) => DepartmentCode.Parse(dice.Of("public-security", "a", "x9-9")),
        var one when one == typeof(NodeName) => NodeName.Parse(dice.Of("catalog-1", "0", "a-commands")),
        var one when one == typeof(DocumentHash) => DocumentHash.Of(dice.Of("{ a }", "{ b }")),
        var one when one == typeof(EntryHash) => EntryHash.Of([(byte)dice.Between(0, 255)]),
        var one when one == typeof(DeclaredUse) => new DeclaredUse(dice.Of(Enum.GetValues<Purpose>()), LegalBasisCode.Parse(dice.Of("LB-0001", "LB-9999"))),
        var one when one == typeof(AuditedDecisions) => Decisions(),
        var one when one == typeof(LegalBasisCode) => LegalBasisCode.Parse(dice.Of("LB-0001", "LB-9999")),
        var one when one == typeof(ItemCode) => Item(),
        var one when one == typeof(Purpose) => dice.Of(Enum.GetValues<Purpose>()),
        var one when one == typeof(ExportFormat) => dice.Of(Enum.GetValues<ExportFormat>()),
        var one when one == typeof(ExportOutcome) => dice.Of(Enum.GetValues<ExportOutcome>()),
        var one when one == typeof(SupplyMode) => dice.Of(Enum.GetValues<SupplyMode>()),
        var one when one == typeof(SupplyStatus) => dice.Of(Enum.GetValues<SupplyStatus>()),
        var one when one == typeof(SubjectPseudonym) => new SubjectPseudonym(new UInt128((ulong)Number(), (ulong)Number())),
        var one when one == typeof(IReadOnlyList<AuditQuestion>) => Some(Question),
        var one when one == typeof(IReadOnlyList<EntryKind>) => Some(() => dice.Of(Enum.GetValues<EntryKind>())),
        var one when one == typeof(IReadOnlyList<string>) => Some(() => dice.Of(Texts)),
        var one when one == typeof(IReadOnlyList<long>) => Some(Number),
        var one when one == typeof(IReadOnlyList<SubjectPseudonym>) => Some(() => new SubjectPseudonym(new UInt128((ulong)Number(), (ulong)Number()))),
        var one when one == typeof(IReadOnlyDictionary<string, string?>) => Some(() => dice.Of(Texts)).Distinct().ToDictionary(text => text, text => dice.Chance(0.3) ? null : text),
        var other => throw new InvalidOperationException($"There is no random {other}."),
    };

    private AuditQuestion Question()
    {
        var question = new AuditQuestion(dice.Of("entries", "accessLog"));
        foreach (var property in Members(typeof(AuditQuestion)).Where(property => property.Name != nameof(AuditQuestion.Field)))
        {
            property.SetValue(question, Value(property));
        }

        return question;
    }

    private AuditedDecisions Decisions() => new(
        Some(() => new AuditedAllowance(Item(), dice.Of(Enum.GetValues<AccessKind>()), dice.Of(Enum.GetValues<AllowanceRule>()), dice.Chance(0.5) ? null : Some(Number))),
        Some(() => new AuditedDenial(Item(), dice.Of(Enum.GetValues<AccessKind>()), dice.Of(Enum.GetValues<DenialReason>()), dice.Chance(0.5) ? null : Number())));

    private ItemCode Item() => ItemCode.Parse($"1001001/00000{dice.Between(1, 9)}-0{dice.Between(1, 9)}");

    private long Number() => dice.Of(0, 1, -1, long.MinValue, long.MaxValue, dice.Between(0, int.MaxValue - 1));

    private List<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, dice.Between(0, 4)).Select(_ => make())];
}
