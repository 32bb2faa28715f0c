using Catalog.Api.Mutations;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;
using GraphQL.Types;

namespace Catalog.Api.Applications;

/// <summary>One item that is asked for, as the schema shows it.</summary>
internal sealed class ApplicationItemInputType : InputObjectGraphType<ApplicationItemInput>
{
    public const string TypeName = "ApplicationItemInput";

    public ApplicationItemInputType()
    {
        Name = TypeName;
        Description = "申请项: one item that is asked for, with what article 15 of the city's rules wants to know of it.";
        var fields = new InputFields<ApplicationItemInput>(this);
        fields.Require(input => input.Item, "String", "The item, by its code or its place in the schema, such as HouseholdRegistration.name.");
        fields.Allow(input => input.Level, nameof(GrantLevel), "What the system is to do with its values; READ unless told. VERIFY is for DATA_VERIFICATION.");
        fields.Require(input => input.Purpose, nameof(Purpose), "使用用途");
        fields.Require(input => input.LegalBasis, "String", "法定依据, by its code.");
        fields.Require(input => input.Scope, "String", "使用范围, in words.");
        fields.RequireList(input => input.DeliveryModes, "DeliveryMode", "共享方式, of those of the resource.");
        fields.Require(input => input.From, "Date", "The day on which it begins, at most a year from today.");
        fields.Require(input => input.Until, "Date", "The day with whose beginning it ends, ten years later at most.");
        fields.AllowList(input => input.RowScope, "DivisionCode", "The divisions whose rows are needed; all unless told.");
    }
}
