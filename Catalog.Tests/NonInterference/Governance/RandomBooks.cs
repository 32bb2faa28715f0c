using Catalog.Api.Samples.Governance;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.NonInterference.Governance;

/// <summary>
/// Makes access books over a catalogue: a few systems whose uses have grants of every kind for the items of some resources.
/// About one thing in ten is not as it should be.
/// </summary>
internal sealed class RandomBooks(Dice dice, CatalogueVersion catalogue)
{
    public static readonly IReadOnlyList<ClientId> Systems = [ClientId.Parse("asking-system"), ClientId.Parse("other-system")];

    private static readonly DateTimeOffset Begun = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ended = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = new(2199, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DepartmentCode[] Consumers = [DepartmentCode.Parse("statistics"), DepartmentCode.Parse("government-affairs-office")];
    private static readonly LegalBasisCode[] Bases = [.. Enumerable.Range(1, 3).Select(n => LegalBasisCode.Parse($"LB-000{n}"))];
    private static readonly string[] Scopes = ["421202", "421202001", "421221", "421202,421281", "421202001,421221100", "421202100", "4212"];

    private readonly Dictionary<string, DepartmentCode> _departments =
        SampleDepartments.Rows().ToDictionary(row => row.Name, row => DepartmentCode.Parse(row.Code), StringComparer.Ordinal);

    private DeliveryModes Modes => dice.Chance(0.95) ? DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload : DeliveryModes.FrontEndExchange;

    public AccessBook Book(IReadOnlyList<Resource> resources)
    {
        var systems = Systems.Select(id => new ConsumingSystem(
            id, id.Value, dice.Chance(0.9) ? dice.Of(Consumers) : Responsible(dice.Of(resources)), Rarely(SystemStatus.Suspended, SystemStatus.Active, 0.015))).ToList();
        var uses = systems.SelectMany(system => Uses(system.ClientId)).Select((use, i) => use with { Id = new UseId(i + 1) }).ToList();
        var grants = uses.SelectMany(use => resources.SelectMany(resource => Grants(use, resource))).Select((grant, i) => grant with { Id = new GrantId(i + 1) });
        return new AccessBook(
            0,
            [.. SampleDepartments.Rows().Select(row => new Department(_departments[row.Name], row.Name, Rarely(DepartmentStatus.Suspended, DepartmentStatus.Active, 0.015)))],
            systems,
            [.. Bases.Select(code => new LegalBasis(code, LegalBasisKind.Law, "法", "第一条", "全国人大", Rarely(new Period(Begun, Ended), new Period(Begun), 0.05), "全文"))],
            uses,
            [.. grants],
            [.. Agreements(systems, resources)],
            [.. catalogue.Resources.SelectMany(Items)]);
    }

    private DepartmentCode Responsible(Resource resource) => _departments[resource.Provider];

    private T Rarely<T>(T rare, T usual, double probability) => dice.Chance(probability) ? rare : usual;

    private IEnumerable<SharedItem> Items(Resource resource)
    {
        var providers = resource.JointProviders.Where(_departments.ContainsKey).Select(name => _departments[name]).Prepend(Responsible(resource)).Distinct().ToList();
        return resource.Items.Select(item => new SharedItem(
            item.Code, item.Type, providers, item.SharingClass, item.LegalBasis?.Code, null, resource.Division is not null, item.Mask));
    }

    private IEnumerable<Use> Uses(ClientId system) =>
        Enumerable.Range(0, dice.Between(1, 3)).Select(n => new Use(
            default,
            system,
            n == 0 ? Purpose.BusinessCollaboration : dice.Of(Enum.GetValues<Purpose>()),
            dice.Of(Bases),
            "本市",
            Modes,
            Rarely(new Period(Begun.AddDays(n), Ended.AddDays(n)), new Period(Begun.AddDays(n), dice.Chance(0.5) ? null : Late), 0.07),
            Rarely(dice.Of(UseStatus.Suspended, UseStatus.Revoked, UseStatus.Requested), UseStatus.Approved, 0.08)));

    private IEnumerable<Agreement> Agreements(IEnumerable<ConsumingSystem> systems, IEnumerable<Resource> resources) =>
        (from consumer in systems.Select(system => system.Department).Distinct()
         from provider in resources.Select(Responsible).Distinct()
         where dice.Chance(0.95)
         select (provider, consumer)).Select((parties, i) => new Agreement(
             new AgreementId(i + 1), parties.provider, parties.consumer, Rarely(new Period(Begun, Ended), new Period(Begun), 0.04), Rarely(AgreementStatus.Terminated, AgreementStatus.Signed, 0.04)));

    private List<Grant> Grants(Use use, Resource resource)
    {
        // A resource of which every item is scoped has rows that nobody sees; one of which none is granted has no others.
        var isScoped = resource.Division is not null && dice.Chance(0.85);
        var scopes = dice.Pick(Scopes, dice.Of(1, 1, 2, 3));
        var masked = dice.Of(0.15, 0.15, 0.9);
        var density = dice.Of(0, 0.2, 0.5, 0.5, 0.5, 0.8, 0.8, 0.8);
        var grants = new List<Grant>();
        foreach (var item in resource.Items.Where(_ => dice.Chance(density)))
        {
            for (var count = dice.Of(1, 1, 1, 2, 3); count > 0; count--)
            {
                grants.Add(Grant(use, resource, item, isScoped ? scopes : dice.Chance(0.3) ? Scopes : [], masked));
            }
        }

        return grants;
    }

    private Grant Grant(Use use, Resource resource, InformationItem item, IReadOnlyList<string> scopes, double masked) => new(
        default,
        use.Id,
        item.Code,
        item.SharingClass == SharingClass.NotShared == dice.Chance(0.9) ? GrantOrigin.MunicipalDecision : GrantOrigin.ProviderConsent,
        Modes,
        dice.Of(new Period(Begun, Late), new Period(Begun), new Period(Begun), new Period(Begun), Rarely(new Period(Begun, Ended), new Period(Begun), 0.2), Rarely(new Period(Late), new Period(Begun), 0.15)),
        Rarely(dice.Of(GrantStatus.Suspended, GrantStatus.Revoked), GrantStatus.Active, 0.06),
        resource.Division is not null && scopes.Count > 0 ? Scope(scopes) : null,
        dice.Chance(masked) ? Mask(item) : null,
        Rarely(GrantLevel.Verify, GrantLevel.Read, 0.15));

    private RowScope Scope(IReadOnlyList<string> scopes) => RowScope.TryParse(dice.Of(scopes), out var scope) ? scope : throw new FormatException();

    private Mask? Mask(InformationItem item)
    {
        var fitting = new[] { Domain.Grants.Mask.Full, Domain.Grants.Mask.YearOnly, Domain.Grants.Mask.KeepFirst(dice.Between(1, 4)), Domain.Grants.Mask.KeepLast(dice.Between(1, 4)) }
            .Where(mask => mask.AppliesTo(item.Type)).ToList();
        return fitting.Count == 0 ? null : dice.Of(fitting);
    }
}
