using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Faults of the access rules, as access books by which the true rules decide as faulty ones would.</summary>
internal static class PlantedBooks
{
    private static readonly Period Always = new(DateTimeOffset.UnixEpoch);

    public static AccessBook WithoutSuspension(AccessBook book) => Grants(book, grant => grant with { Status = GrantStatus.Active });

    public static AccessBook WithoutEnds(AccessBook book) => Grants(book, grant => grant with { Period = Always });

    public static AccessBook WithoutMasks(AccessBook book) => Grants(book, grant => grant with { Mask = null });

    public static AccessBook WithoutDeliveryModes(AccessBook book) => Grants(book, grant => grant with { DeliveryModes = DeliveryModes.OnlineQuery });

    public static AccessBook WithoutLevels(AccessBook book) => Grants(book, grant => grant with { Level = GrantLevel.Read });

    public static AccessBook WithoutAgreements(AccessBook book)
    {
        var parties =
            from provider in book.Departments
            from consumer in book.Systems.Select(system => system.Department).Distinct()
            select (Provider: provider.Code, Consumer: consumer);
        return book with
        {
            Agreements = [.. parties.Select((pair, i) => new Agreement(new AgreementId(i + 1), pair.Provider, pair.Consumer, Always, AgreementStatus.Signed))],
        };
    }

    private static AccessBook Grants(AccessBook book, Func<Grant, Grant> change) => book with { Grants = [.. book.Grants.Select(change)] };
}
