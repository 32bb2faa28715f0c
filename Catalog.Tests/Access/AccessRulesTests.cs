using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class AccessRulesTests
{
    private static readonly AccessQuestion Name = Town.Ask(Town.Name);

    [Fact]
    public void System_Should_BeDenied_When_Unknown() =>
        Expect.Denied(DenialReason.SystemSuspended, Town.Book with { Systems = [] }, Name);

    [Fact]
    public void System_Should_BeDenied_When_Suspended() =>
        Expect.Denied(DenialReason.SystemSuspended, Town.Book with { Systems = [Town.Book.Systems[0] with { Status = SystemStatus.Suspended }] }, Name);

    [Fact]
    public void System_Should_BeDenied_When_ItsDepartmentIsUnknown() =>
        Expect.Denied(DenialReason.SystemSuspended, Town.Book with { Departments = [Town.Book.Departments[0]] }, Name);

    [Fact]
    public void System_Should_BeDenied_When_ItsDepartmentIsSuspended() => Expect.Denied(
        DenialReason.SystemSuspended,
        Town.Book with { Departments = [Town.Book.Departments[1] with { Status = DepartmentStatus.Suspended }] },
        Name);

    [Fact]
    public void Item_Should_BeDenied_When_Unknown() =>
        Expect.Denied(DenialReason.ItemWithdrawn, Town.With(Town.Photo), Name);

    [Fact]
    public void Item_Should_BeDenied_When_Withdrawn() =>
        Expect.Denied(DenialReason.ItemWithdrawn, Town.With(Town.Name with { WithdrawnFrom = Town.Noon }), Name);

    [Fact]
    public void Item_Should_BeDenied_When_WithdrawnAndItsOwnProviderAsks() =>
        Expect.Denied(DenialReason.ItemWithdrawn, Town.With(Town.Name with { WithdrawnFrom = Town.Noon }), Name with { System = Town.PoliceDesk });

    [Theory]
    [InlineData(SharingClass.Unconditional)]
    [InlineData(SharingClass.Conditional)]
    [InlineData(SharingClass.NotShared)]
    public void Item_Should_BeAllowed_When_ItsOwnProviderAsks(SharingClass sharing) => Expect.Allowed(
        AllowanceRule.OwnProvider,
        Town.With(Town.Photo with { SharingClass = sharing }),
        Town.Ask(Town.Photo) with { System = Town.PoliceDesk, Use = null });

    [Fact]
    public void Item_Should_BeAllowed_When_AJointProviderAsks() => Expect.Allowed(
        AllowanceRule.OwnProvider,
        Town.With(Town.Photo with { Providers = [Town.Police, Town.HousingFund] }),
        Town.Ask(Town.Photo) with { Use = null });

    [Theory]
    [InlineData(DeliveryModes.OnlineQuery)]
    [InlineData(DeliveryModes.FrontEndExchange)]
    public void Item_Should_BeAllowed_When_Unconditional(DeliveryModes mode) =>
        Expect.Allowed(AllowanceRule.Unconditional, Town.Book, Name with { DeliveryMode = mode });

    [Fact]
    public void Item_Should_BeDeniedAsABulkDownload_When_UnconditionalForAUseWithoutThatMode()
    {
        var online = Town.With(Town.LendingUse with { DeliveryModes = DeliveryModes.OnlineQuery });

        Expect.Allowed(AllowanceRule.Unconditional, Town.Book, Name with { DeliveryMode = DeliveryModes.BulkDownload });
        Expect.Denied(DenialReason.DeliveryModeNotGranted, online, Name with { DeliveryMode = DeliveryModes.BulkDownload });
        Expect.Allowed(AllowanceRule.OwnProvider, online, Name with { System = Town.PoliceDesk, Use = null, DeliveryMode = DeliveryModes.BulkDownload });
    }

    [Fact]
    public void Allowance_Should_NameTheUse_When_Unconditional() =>
        Assert.Equal(Town.LendingUse.Id, Town.Decide(Town.Book, Name).Use);

    [Fact]
    public void Item_Should_FailToBeDecided_When_ItsSharingClassIsNone() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.With(Town.Name with { SharingClass = (SharingClass)9 }), Name);

    [Fact]
    public void Item_Should_FailToBeDecided_When_ItsTypeIsNone() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.With(Town.Name with { Type = ItemType.Of((ItemScalar)99) }), Name);

    [Theory]
    [InlineData(DeliveryModes.None)]
    [InlineData(DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload)]
    [InlineData((DeliveryModes)16)]
    public void Question_Should_FailToBeDecided_When_ItNamesNotOneDeliveryMode(DeliveryModes modes) =>
        Expect.Denied(DenialReason.DecisionFailed, Town.Book, Name with { DeliveryMode = modes });

    [Fact]
    public void Item_Should_FailToBeDecided_When_TheBookHasItTwice() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.With(Town.Name, Town.Name), Name);

    [Fact]
    public void System_Should_FailToBeDecided_When_TheBookHasItTwice() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.Book with { Systems = [.. Town.Book.Systems, Town.Book.Systems[0]] }, Name);

    [Fact]
    public void System_Should_FailToBeDecided_When_TheBookHasItsDepartmentTwice() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.Book with { Departments = [.. Town.Book.Departments, Town.Book.Departments[1]] }, Name);
}
