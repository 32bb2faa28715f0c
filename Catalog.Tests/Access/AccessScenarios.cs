using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using FsCheck;
using FsCheck.Fluent;

namespace Catalog.Tests.Access;

/// <summary>
/// Makes small and dense scenarios: few of everything but grants, and time in days, so that their boundaries collide. About one
/// thing in ten is not as it should be, and one book in ten gives something twice.
/// </summary>
public static class AccessScenarios
{
    private const int Days = 8;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DepartmentCode[] DepartmentCodes = [.. Numbered(4).Select(n => DepartmentCode.Parse($"department-{n}"))];
    private static readonly ClientId[] ClientIds = [.. Numbered(4).Select(n => ClientId.Parse($"system-{n}"))];
    private static readonly LegalBasisCode[] BasisCodes = [.. Numbered(3).Select(n => LegalBasisCode.Parse($"LB-{n}"))];
    private static readonly ItemCode[] ItemCodes = [.. Numbered(6).Select(n => ItemCode.Parse($"1001001/000001-0{n}"))];
    private static readonly RowScope[] RowScopes = [ScopeOf("421202"), ScopeOf("421221,421281"), ScopeOf("421200"), ScopeOf("421202001,421221100"), ScopeOf("421202000000,421281")];
    private static readonly Mask[] Masks = 
    [
        Domain.Grants.Mask.Full,
        Domain.Grants.Mask.KeepLast(4),
        Domain.Grants.Mask.KeepFirst(4),
        Domain.Grants.Mask.KeepFirst(2),
        Domain.Grants.Mask.YearOnly,
    ];
    private static readonly ItemScalar[] Scalars = [ItemScalar.String, ItemScalar.CitizenIdNumber, ItemScalar.Date, ItemScalar.Base64];

    public static Gen<DateTimeOffset> Moment { get; } = Gen.Choose(0, 2 * Days).Select(half => Start.AddHours(12 * half));

    private static Gen<Period> Period { get; } =
        from length in Gen.Choose(0, Days)
        from first in Gen.Choose(-1, Days - 1)
        from endless in Gen.Elements(true, false)
        select new Period(Start.AddDays(first), endless ? null : Start.AddDays(first + length));

    private static Gen<DeliveryModes> Modes { get; } = Gen.Choose(0, 15).Select(modes => (DeliveryModes)modes);

    private static Gen<Use> Use { get; } =
        from id in Gen.Choose(1, 1000)
        from system in Gen.Elements(ClientIds)
        from purpose in EitherPurpose()
        from basis in Gen.Elements(BasisCodes)
        from modes in Modes
        from period in Period
        from status in Often(UseStatus.Approved, UseStatus.Suspended, 12)
        select new Use(new UseId(id), system, purpose, basis, "贷款审核", modes | DeliveryModes.OnlineQuery, period, status);

    private static Gen<Agreement> Agreement { get; } =
        from id in Gen.Choose(1, 1000)
        from provider in Gen.Elements(DepartmentCodes)
        from consumer in Gen.Elements(DepartmentCodes)
        from period in Period
        from status in Often(AgreementStatus.Signed, AgreementStatus.Terminated, 5)
        select new Agreement(new AgreementId(id), provider, consumer, period, status);

    public static Gen<AccessBook> Book { get; } =
        from departments in Gen.CollectToList(DepartmentCodes, Department)
        from systems in Gen.CollectToList(ClientIds, ConsumingSystem)
        from bases in Gen.CollectToList(BasisCodes.SkipLast(1), LegalBasis)
        from items in Gen.CollectToList(ItemCodes.SkipLast(1), Item)
        from useCount in Gen.Choose(5, 12)
        from uses in Use.ListOf(useCount)
        from grantCount in Gen.Choose(20, 90)
        from grants in Grant([.. uses]).ListOf(grantCount)
        from agreements in Agreement.ListOf(24)
        from twice in Gen.Choose(0, 70)
        select Twice(
            new AccessBook(1, [.. departments], [.. systems], [.. bases], [.. uses], [.. grants], [.. agreements], [.. items]),
            twice);

    public static Arbitrary<AccessScenario> Scenario() => Arb.From(Scenarios(Book), AccessScenarioShrinking.Shrink);

    public static Gen<AccessScenario> Scenarios(Gen<AccessBook> books) =>
        from book in books
        from moment in Moment
        from questions in Question(book).ListOf(80)
        select new AccessScenario(book, moment, [.. questions]);

    public static Gen<Grant> Grant(IReadOnlyList<Use> uses) =>
        from id in Gen.Choose(1, 100_000)
        from use in Gen.Elements(uses.AsEnumerable())
        from item in Gen.Elements(ItemCodes)
        from origin in Gen.Elements(GrantOrigin.ProviderConsent, GrantOrigin.MunicipalDecision)
        from modes in Modes
        from period in Period
        from status in Gen.Frequency(
            (6, Gen.Constant(GrantStatus.Active)),
            (1, Gen.Constant(GrantStatus.Suspended)),
            (1, Gen.Constant(GrantStatus.Revoked)))
        from level in Often(GrantLevel.Read, GrantLevel.Verify, 3)
        from scope in Gen.Frequency((1, Gen.Constant<RowScope?>(null)), (3, Gen.Elements<RowScope?>(RowScopes)))
        from mask in Gen.Frequency((1, Gen.Constant<Mask?>(null)), (1, Gen.Elements<Mask?>(Masks)))
        select new Grant(new GrantId(id), use.Id, item, origin, modes | DeliveryModes.OnlineQuery, period, status, scope, mask, level);

    // The first of a list once more under its key, different where it can be.
    private static AccessBook Twice(AccessBook book, int what) => what switch
    {
        1 => book with { Departments = [.. book.Departments, book.Departments[0] with { Status = DepartmentStatus.Active }] },
        2 => book with { Systems = [.. book.Systems, book.Systems[0] with { Status = SystemStatus.Active }] },
        3 => book with { LegalBases = [.. book.LegalBases, book.LegalBases[0]] },
        4 => book with { Uses = [.. book.Uses, book.Uses[0] with { Status = UseStatus.Revoked }] },
        5 => book with { Grants = [.. book.Grants, .. book.Grants.Take(8).Select(grant => grant with { Status = GrantStatus.Active })] },
        6 => book with { Agreements = [.. book.Agreements, .. book.Agreements] },
        7 => book with { Items = [.. book.Items, book.Items[0] with { SharingClass = SharingClass.Unconditional }] },
        _ => book,
    };

    private static Gen<AccessQuestion> Question(AccessBook book)
    {
        var random =
            from system in Gen.Elements(ClientIds.Append(ClientId.Parse("system-unknown")))
            from purpose in EitherPurpose()
            from basis in Gen.Elements(BasisCodes)
            select (System: system, Use: new DeclaredUse(purpose, basis));
        var approved = Gen.Elements(book.Uses.AsEnumerable()).Select(use => (use.System, Use: new DeclaredUse(use.Purpose, use.LegalBasis)));
        return
            from asked in Gen.Frequency((1, random), (4, approved))
            from declares in Often(true, false, 20)
            from item in Gen.Frequency((25, Gen.Elements(ItemCodes.SkipLast(1))), (1, Gen.Constant(ItemCodes[^1])))
            from mode in Often(DeliveryModes.OnlineQuery, DeliveryModes.BulkDownload, 3)
            from several in Often(DeliveryModes.None, DeliveryModes.SystemIntegration, 60)
            from kind in Gen.Frequency((20, Gen.Elements(AccessKind.Show, AccessKind.Compare, AccessKind.Verify)), (1, Gen.Constant((AccessKind)9)))
            select new AccessQuestion(asked.System, declares ? asked.Use : null, mode | several, item, kind);
    }

    private static Gen<Department> Department(DepartmentCode code) =>
        from status in Often(DepartmentStatus.Active, DepartmentStatus.Suspended, 25)
        select new Department(code, code.Value, status);

    private static Gen<ConsumingSystem> ConsumingSystem(ClientId id) =>
        from department in Gen.Elements(DepartmentCodes)
        from status in Often(SystemStatus.Active, SystemStatus.Suspended, 25)
        select new ConsumingSystem(id, id.Value, department, status);

    private static Gen<LegalBasis> LegalBasis(LegalBasisCode code) =>
        from period in Period
        from always in Often(true, false, 5)
        select new LegalBasis(code, LegalBasisKind.Law, "法", "第一条", "全国人大", always ? new Period(Start) : period, "全文");

    private static Gen<SharedItem> Item(ItemCode code) =>
        from scalar in Gen.Elements(Scalars)
        from providers in Gen.Shuffle(DepartmentCodes)
        from count in Gen.Frequency((6, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(0)))
        from sharing in Gen.Frequency(
            (1, Gen.Constant(SharingClass.Unconditional)),
            (4, Gen.Constant(SharingClass.Conditional)),
            (2, Gen.Constant(SharingClass.NotShared)))
        from withdrawn in Often(false, true, 15)
        from withdrawal in Moment
        from scopable in Often(true, false, 4)
        from mask in Gen.Frequency((3, Gen.Constant<Mask?>(null)), (2, Gen.Elements<Mask?>(Masks)))
        select new SharedItem(code, ItemType.Of(scalar), [.. providers.Take(count)], sharing, null, withdrawn ? withdrawal : null, scopable, mask?.AppliesTo(ItemType.Of(scalar)) == true ? mask : null);

    private static Gen<Purpose> EitherPurpose() =>
        Gen.Elements(Purpose.DataVerification, Purpose.BusinessCollaboration);

    private static Gen<T> Often<T>(T usual, T other, int usually) =>
        Gen.Frequency((usually, Gen.Constant(usual)), (1, Gen.Constant(other)));

    private static IEnumerable<int> Numbered(int count) => Enumerable.Range(1, count);

    private static RowScope ScopeOf(string codes) => RowScope.TryParse(codes, out var scope) ? scope : throw new FormatException(codes);
}
