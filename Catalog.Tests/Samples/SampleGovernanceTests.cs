using Catalog.Api.Access;
using Catalog.Api.Samples.Governance;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Catalog.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Samples;

public sealed class SampleGovernanceTests : DatabaseTests
{
    private static readonly DateTimeOffset Moment = ChinaTime.StartOf(new DateOnly(2026, 12, 1));

    // What is there to show a refusal.
    private static readonly Dictionary<string, DenialReason> Refused = new()
    {
        ["HouseholdRegistration.cancellationDate"] = DenialReason.GrantExpired,
        ["SocialInsuranceRegistration.personalInsuranceNumber"] = DenialReason.GrantSuspended,
        ["DisabilityRegistration.issueDate"] = DenialReason.GrantRevoked,
        ["EducationRecord.educationLevel"] = DenialReason.AgreementMissing,
        ["HouseholdRegistration.photo"] = DenialReason.NotGranted,
        ["AdoptionRegistration.adoptionCertificateNumber"] = DenialReason.NotShared,
    };

    private AccessBook _book = null!;

    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();

    public override async Task InitializeAsync()
    {
        var database = await OpenMigratedAsync();
        await using (var context = database.CreateContext(TestRows.Actor))
        {
            Assert.True(await SampleGovernance.WriteAsync(context, SampleCatalogue.Version, CancellationToken.None));
            Assert.False(await SampleGovernance.WriteAsync(context, SampleCatalogue.Version, CancellationToken.None));
        }

        _book = await new AccessBookReader(database, NullLogger<AccessBookReader>.Instance).ReadAsync(SampleCatalogue.Version, CancellationToken.None);
    }

    [Fact]
    public void Departments_Should_BeThere_ForEveryProvider()
    {
        var providers = SampleCatalogue.Version.Resources.SelectMany(resource => resource.JointProviders.Prepend(resource.Provider));

        Assert.Empty(providers.Except(_book.Departments.Select(department => department.Name)));
    }

    [Fact]
    public void References_Should_Resolve()
    {
        var departments = _book.Departments.Select(department => department.Code).ToHashSet();
        var systems = _book.Systems.Select(system => system.ClientId).ToHashSet();
        var bases = _book.LegalBases.Select(basis => basis.Code).ToHashSet();
        var uses = _book.Uses.Select(use => use.Id).ToHashSet();

        Assert.All(_book.Systems, system => Assert.Contains(system.Department, departments));
        Assert.All(_book.Uses, use => Assert.True(systems.Contains(use.System) && bases.Contains(use.LegalBasis)));
        Assert.All(_book.Grants, grant => Assert.Contains(grant.Use, uses));
        Assert.All(_book.Agreements, agreement => Assert.True(departments.Contains(agreement.Provider) && departments.Contains(agreement.Consumer)));
    }

    [Fact]
    public void Grants_Should_BeOfConditionalItems()
    {
        Assert.All(_book.Grants, grant => Assert.Equal(
            SharingClass.Conditional,
            SampleCatalogue.Version.FindItem(grant.Item)?.Item.SharingClass));
    }

    [Fact]
    public void Grants_Should_Work_ExceptThoseThatShowARefusal()
    {
        var snapshot = AccessSnapshot.Create(_book, Moment);
        foreach (var grant in _book.Grants)
        {
            var use = _book.Uses.Single(found => found.Id == grant.Use);
            var coordinate = SampleCatalogue.Version.FindItem(grant.Item)!.Coordinate;
            var decision = Decide(snapshot, use, coordinate, grant.Level == GrantLevel.Verify ? AccessKind.Verify : AccessKind.Show);
            if (use.System.Value == SampleSystems.HousingFundLoans && Refused.TryGetValue(coordinate, out var reason))
            {
                Assert.Equal(reason, Assert.IsType<Denial>(decision).Reason);
            }
            else
            {
                Assert.True(decision is Allowance, $"{use.System}: {coordinate} is denied: {(decision as Denial)?.Reason}");
            }
        }
    }

    [Fact]
    public void HousingFundLoans_Should_ShowEveryKindOfAnswer()
    {
        var snapshot = AccessSnapshot.Create(_book, Moment);
        var loans = _book.Uses.Single(use => use.System.Value == SampleSystems.HousingFundLoans);

        Assert.Equal([(null, "KEEP_LAST_4")], Views(Decide(snapshot, loans, "HouseholdRegistration.idNumber")));
        Assert.Equal([("421202", null)], Views(Decide(snapshot, loans, "HouseholdRegistration.householdPoliceStation")));
        Assert.All(Refused, pair => Assert.Equal(pair.Value, Assert.IsType<Denial>(Decide(snapshot, loans, pair.Key)).Reason));
    }

    [Fact]
    public void StatisticsReference_Should_ReadOnlyWhatIsUnconditional()
    {
        var snapshot = AccessSnapshot.Create(_book, Moment);
        var reference = _book.Uses.Single(use => use.System.Value == SampleSystems.StatisticsReference);

        Assert.All(SampleCatalogue.Version.Items, item => Assert.Equal(
            item.Item.SharingClass == SharingClass.Unconditional,
            Decide(snapshot, reference, item.Coordinate) is Allowance));
    }

    [Fact]
    public void RowScopes_Should_ReachSomeRowsAndNotAll()
    {
        var reached = SampleCatalogue.Of("HouseholdRegistration").Count(record => record.Text("township")!.StartsWith("421202", StringComparison.Ordinal));

        Assert.InRange(reached, 400, 2_000);
    }

    [Fact]
    public void CivilAffairsRelief_Should_SeeAnItemInTwoWays_When_ItIsGrantedTwice()
    {
        var relief = _book.Uses.Single(use => use.System.Value == SampleSystems.CivilAffairsRelief);

        Assert.Equal(
            [("421202", null), (null, "KEEP_FIRST_3")],
            Views(Decide(AccessSnapshot.Create(_book, Moment), relief, "HouseholdRegistration.householdPoliceStation")));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("idNumber")]
    [InlineData("township")]
    [InlineData("status")]
    public void MarketSupervision_Should_VerifyAndNotRead(string item)
    {
        var snapshot = AccessSnapshot.Create(_book, Moment);
        var use = _book.Uses.Single(found => found.Purpose == Purpose.DataVerification);

        Assert.IsType<Allowance>(Decide(snapshot, use, $"HouseholdRegistration.{item}", AccessKind.Verify));
        Assert.Equal(DenialReason.VerificationOnly, Assert.IsType<Denial>(Decide(snapshot, use, $"HouseholdRegistration.{item}")).Reason);
        Assert.Equal(
            DenialReason.VerificationOnly,
            Assert.IsType<Denial>(Decide(snapshot, use, $"HouseholdRegistration.{item}", AccessKind.Compare)).Reason);
    }

    [Fact]
    public void Grants_Should_BeOfOtherDepartmentsItems()
    {
        var departments = _book.Systems.ToDictionary(system => system.ClientId, system => system.Department);
        var items = _book.Items.ToDictionary(item => item.Code, item => item.Providers);

        Assert.All(_book.Grants, grant => Assert.DoesNotContain(departments[_book.Uses.Single(use => use.Id == grant.Use).System], items[grant.Item]));
    }

    private static IEnumerable<(string? RowScope, string? Mask)> Views(Decision decision) =>
        Assert.IsType<Allowance>(decision).Views.Select(view => (view.RowScope?.ToString(), view.Mask?.ToString()));

    private static Decision Decide(AccessSnapshot snapshot, Use use, string coordinate, AccessKind kind = AccessKind.Show) => snapshot.Decide(new AccessQuestion(
        use.System,
        new DeclaredUse(use.Purpose, use.LegalBasis),
        DeliveryModes.SystemIntegration,
        SampleCatalogue.Version.Items.Single(item => item.Coordinate == coordinate).Item.Code,
        kind));
}
