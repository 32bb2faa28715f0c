using System.Diagnostics.CodeAnalysis;
using Catalog.Api.Storage;
using Catalog.Api.Storage.Mapping;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Api.Access;

/// <summary>
/// Reads rows as the domain's words. INVARIANT: a row of which any part cannot be read is null, and so is left out of the book;
/// no part of it is guessed.
/// </summary>
internal static class AccessRows
{
    public static Department? Read(DepartmentRow row) =>
        DepartmentCode.TryParse(row.Code, out var code) && Enum.IsDefined(row.Status)
            ? new Department(code, row.Name, row.Status)
            {
                Contacts = new DepartmentContacts(row.LeaderInCharge.Name, row.ResponsiblePerson.Name, row.TechnicalPerson.Name),
            }
            : null;

    public static ConsumingSystem? Read(SystemRow row) =>
        ClientId.TryParse(row.ClientId, out var clientId)
        && DepartmentCode.TryParse(row.Department, out var department)
        && Enum.IsDefined(row.Status)
            ? new ConsumingSystem(clientId, row.Name, department, row.Status, row.IsTrustedOnly, row.Scopes, Trust(row))
            : null;

    public static LegalBasis? Read(LegalBasisRow row) =>
        LegalBasisCode.TryParse(row.Code, out var code)
        && Enum.IsDefined(row.Kind)
        && TryRead(row.InForceFrom, row.InForceUntil, out var inForce)
            ? new LegalBasis(code, row.Kind, row.Law, row.Article, row.Issuer, inForce, row.Text)
            : null;

    public static Use? Read(UseRow row) =>
        ClientId.TryParse(row.System, out var system)
        && Enum.IsDefined(row.Purpose)
        && LegalBasisCode.TryParse(row.LegalBasis, out var legalBasis)
        && DeliveryModesConverter.Knows(row.DeliveryModes)
        && TryRead(row.From, row.Until, out var period)
        && Enum.IsDefined(row.Status)
            ? new Use(new UseId(row.Id), system, row.Purpose, legalBasis, row.Scope, row.DeliveryModes, period, row.Status)
            : null;

    /// <summary>INVARIANT: a grant that did not come from an item of an application, agreed or decided so, is none.</summary>
    public static Grant? Read(GrantSource source)
    {
        var row = source.Grant;
        RowScope? rowScope = null;
        Mask? mask = null;
        return source.Gave
            && ItemCode.TryParse(row.Item, out var item)
            && Enum.IsDefined(row.Origin)
            && Enum.IsDefined(row.Level)
            && DeliveryModesConverter.Knows(row.DeliveryModes)
            && TryRead(row.From, row.Until, out var period)
            && Enum.IsDefined(row.Status)
            && (row.RowScope is null || RowScope.TryParse(row.RowScope, out rowScope))
            && (row.Mask is null || Mask.TryParse(row.Mask, out mask))
                ? new Grant(
                    new GrantId(row.Id), new UseId(row.Use), item, row.Origin, row.DeliveryModes, period, row.Status, rowScope, mask, row.Level)
                : null;
    }

    public static Agreement? Read(AgreementRow row) =>
        DepartmentCode.TryParse(row.Provider, out var provider)
        && DepartmentCode.TryParse(row.Consumer, out var consumer)
        && TryRead(row.From, row.Until, out var period)
        && Enum.IsDefined(row.Status)
            ? new Agreement(new AgreementId(row.Id), provider, consumer, period, row.Status)
            : null;

    public static TrustedOperation? Read(TrustedOperationKey row) =>
        ClientId.TryParse(row.System, out var system) && DocumentHash.TryParse(row.Hash, out var hash)
            ? new TrustedOperation(system, hash)
            : null;

    public static ObjectedItem? Read(ObjectionRow row) => ItemCode.TryParse(row.Item, out var item) ? new ObjectedItem(item, row.Subject, row.Row) : null;

    private static SystemTrust? Trust(SystemRow row) =>
        row.PublicKey is null && row.Issuer is null ? null : new SystemTrust(row.PublicKey, row.Issuer);

    private static bool TryRead(DateTimeOffset from, DateTimeOffset? until, [NotNullWhen(true)] out Period? period)
    {
        period = until < from ? null : new Period(from, until);
        return period is not null;
    }
}
