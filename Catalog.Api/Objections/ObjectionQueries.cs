using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Domain.Objections;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Objections;

/// <summary>What of the register of objections can be asked for.</summary>
internal static class ObjectionQueries
{
    private const string Status = "status";

    public static void Add(GovernanceType governance) =>
        governance.Ask(
            "objections",
            Reference.To(RowPageType<Storage.ObjectionRow>.NameOf(ObjectionType.TypeName)),
            "异议: the objections that the department raised or has to answer.",
            async (reader, context) =>
            {
                var status = context.GetArgument<ObjectionStatus?>(Status);
                var department = reader.Department.Value;
                return await RowPages.ReadAsync(context, reader.Context.Objections.Where(row =>
                    (reader.SeesAll || row.Department == department || (row.Responsible == department && row.Status != ObjectionStatus.Raised && row.Status != ObjectionStatus.Technical))
                    && (status == null || row.Status == status)));
            },
            [.. RowPages.Arguments("objections"), new QueryArgument(Reference.To(nameof(ObjectionStatus))) { Name = Status, Description = "Only those that stand so." }]);

    public static IGraphType[] Types() => [new ObjectionType(), new RowPageType<Storage.ObjectionRow>(ObjectionType.TypeName)];

    /// <summary>The inputs inside the inputs of mutations.</summary>
    public static IGraphType[] Inputs()
    {
        var record = new InputObjectGraphType<ObjectedRecordInput> { Name = nameof(ObjectedRecordInput), Description = "The record that is objected to: exactly one of these." };
        var recordFields = new Mutations.InputFields<ObjectedRecordInput>(record);
        recordFields.Allow(input => input.IdNumber, nameof(Domain.Subjects.CitizenIdNumber), "The person whose records they are.");
        recordFields.Allow(input => input.UnifiedSocialCreditCode, nameof(Domain.Subjects.UnifiedSocialCreditCode), "The organisation whose records they are.");
        recordFields.Allow(input => input.Feature, nameof(FeatureValueInput), "The one geographic feature that has a value.");
        var feature = new InputObjectGraphType<FeatureValueInput> { Name = nameof(FeatureValueInput), Description = "A value that one feature alone has." };
        var featureFields = new Mutations.InputFields<FeatureValueInput>(feature);
        featureFields.Require(input => input.Item, "String", "The coordinate of the item, such as LandParcel.parcelNumber; the use must be allowed to filter by it.");
        featureFields.Require(input => input.Value, "String", "The value, written as the item's type is.");
        return [record, feature];
    }
}
