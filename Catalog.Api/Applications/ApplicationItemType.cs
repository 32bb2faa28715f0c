using Catalog.Api.Governance;
using Catalog.Api.Grants;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Api.Uses;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>One item of an application as the schema shows it.</summary>
internal sealed class ApplicationItemType : MetadataType<ApplicationItemRow>
{
    public const string TypeName = "ApplicationItem";

    public ApplicationItemType()
        : base(TypeName, "申请项: one item of an application, with what is asked for and what is given.")
    {
        Show("id", Reference.Required("String"), "Its number.", row => new ApplicationItemNumber(row.Id).ToString());
        Show("application", Reference.Required("String"), "The number of the application.", row => new ApplicationNumber(row.Application).ToString());
        Show("item", Reference.To("InformationItem"), "The item; null where the catalogue has it no more.", (row, scope) => scope.Catalogue.FindItem(ItemCode.Parse(row.Item)));
        Show("status", Reference.Required(nameof(ApplicationItemStatus)), "Where it stands.", row => row.Status);
        Show("statusReason", Reference.To("String"), "What was said with its last move.", row => row.StatusReason);
        ShowAsked();
        ShowGiven();
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }

    private void ShowAsked()
    {
        Show("askedBy", Reference.Required("String"), "The client id of who asks for it.", row => row.AskedBy);
        Show("level", Reference.Required(nameof(GrantLevel)), "What the system is to do with its values.", row => row.Level);
        Show("purpose", Reference.Required(nameof(Purpose)), "使用用途", row => row.Purpose);
        Show("legalBasis", Reference.To("LegalBasis"), "法定依据", (row, scope) => scope.Access.Book.LegalBases.FirstOrDefault(basis => basis.Code.Value == row.LegalBasis));
        Show("scope", Reference.Required("String"), "使用范围", row => row.Scope);
        Show("deliveryModes", Reference.List("DeliveryMode"), "共享方式 that are asked for.", row => DeliveryModeList.Of(row.DeliveryModes));
        Show("from", Reference.Required("Date"), "The day on which it begins.", row => Days.Text(row.From));
        Show("until", Reference.Required("Date"), "The day with whose beginning it is to end.", row => Days.Text(row.Until));
        Show("rowScope", Reference.OptionalList("DivisionCode"), "The divisions whose rows are asked for; null for all.", row => row.RowScope?.Split(','));
        Show("sharingClass", Reference.To(nameof(SharingClass)), "How it was shared when it was submitted; null before.", row => row.SharingClass);
        Show("provider", Reference.To("Department"), "The department that was responsible when it was submitted; null before.", (row, scope) =>
            row.Provider is { } provider ? RegisteredDepartment.Of(scope, provider) : null);
    }

    private void ShowGiven()
    {
        Show("refusalReason", Reference.To("String"), "Why it was refused, whatever came after.", row => row.RefusalReason);
        Show("decidedBy", Reference.To("String"), "The client id of who registered, approved or refused it, or recorded the decision.", row => row.DecidedBy);
        Show("decidedAt", Reference.To("DateTime"), "When.", row => Moments.Text(row.DecidedAt));
        Show("givenDeliveryModes", Reference.OptionalList("DeliveryMode"), "共享方式 that are given; null before.", row => row.GivenDeliveryModes is { } modes ? DeliveryModeList.Of(modes) : null);
        Show("givenUntil", Reference.To("Date"), "The day with whose beginning it ends; null before it is given.", row => row.GivenUntil is { } until ? Days.Text(until) : null);
        Show("givenRowScope", Reference.OptionalList("DivisionCode"), "The divisions whose rows are given; null for all.", row => row.GivenRowScope?.Split(','));
        Show("mask", Reference.To("String"), "How its values are masked; null where they are not.", row => row.Mask);
        Show("documentNumber", Reference.To("String"), "文号 of the decision of the municipal government.", row => row.DocumentNumber);
        Show("documentSha256", Reference.To("String"), "SHA-256 of that document.", row => row.DocumentSha256);
        Field("use", Reference.To(RegisteredUseType.TypeName)).Description("The use for which it is; null before it is submitted.").ResolveAsync(async context =>
            await GovernanceReader.Of(context).Context.Uses.AsNoTracking().SingleOrDefaultAsync(use => use.Id == context.Source.Use, context.CancellationToken));
        Field("grant", Reference.To(RegisteredGrantType.TypeName)).Description("The grant that came of it; null for none.").ResolveAsync(async context =>
            await GovernanceReader.Of(context).Context.Grants.AsNoTracking().SingleOrDefaultAsync(grant => grant.ApplicationItem == context.Source.Id, context.CancellationToken));
    }
}
