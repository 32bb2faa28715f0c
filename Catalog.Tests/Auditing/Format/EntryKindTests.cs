using System.Text.Json.Serialization;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Format;

public sealed class EntryKindTests
{
    /// <summary>As they stand in files that are kept for years: a number may be added here, and none may change.</summary>
    private static readonly Dictionary<int, Type> Permanent = new()
    {
        [1] = typeof(OperationAnswered),
        [2] = typeof(OperationPartlyDenied),
        [3] = typeof(OperationRejected),
        [4] = typeof(OperationFailed),
        [5] = typeof(MetadataAnswered),
        [6] = typeof(GovernanceRead),
        [7] = typeof(MutationAnswered),
        [8] = typeof(NotificationsStreamed),
        [9] = typeof(NotificationPosted),
        [10] = typeof(SignInFailed),
        [11] = typeof(RequestsRefused),
        [14] = typeof(RecordsSupplied),
        [15] = typeof(SupplyEnded),
        [20] = typeof(GovernanceChanged),
        [21] = typeof(GovernanceChangeUndone),
        [30] = typeof(AuditRead),
        [31] = typeof(AuditExported),
        [40] = typeof(SegmentOpened),
        [41] = typeof(SegmentClosed),
        [42] = typeof(HeadSigned),
        [43] = typeof(TailCut),
        [44] = typeof(AuditResumed),
        [45] = typeof(SegmentArchived),
        [46] = typeof(SegmentExpired),
    };

    [Fact]
    public void Numbers_Should_StayAsTheyAre()
    {
        var written = typeof(AuditEntry).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .ToDictionary(derived => (int)derived.TypeDiscriminator!, derived => derived.DerivedType);

        Assert.Equal(Permanent.OrderBy(kind => kind.Key), written.OrderBy(kind => kind.Key));
        Assert.Equal(Permanent.Keys.Order(), Enum.GetValues<EntryKind>().Select(kind => (int)kind).Order());
    }

    [Fact]
    public void Kinds_Should_HaveOneTypeEach()
    {
        var types = typeof(AuditEntry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AuditEntry)) && !type.IsAbstract);

        Assert.Equal(Permanent.Values.ToHashSet(), types.ToHashSet());
        Assert.All(Permanent, kind => Assert.Equal(kind.Key, (int)((AuditEntry)Activator.CreateInstance(kind.Value)!).Kind));
    }
}
