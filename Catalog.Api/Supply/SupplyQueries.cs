using System.Text;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Api.Supply.Content;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Domain.Supply;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Supply;

/// <summary>What of supplies can be asked for.</summary>
internal static class SupplyQueries
{
    private const string Resource = "resource";
    private const string Subject = "subject";
    private const string Record = "record";

    public static void Add(GovernanceType governance)
    {
        governance.Ask(
            "supplies",
            Reference.To(RowPageType<SupplyRow>.NameOf(SupplyType.TypeName)),
            "供数: the supplies of the department; the office sees all.",
            async (reader, context) =>
            {
                var (resource, department) = (context.GetArgument<string?>(Resource), reader.Department.Value);
                return await RowPages.ReadAsync(context, reader.Context.Supplies.Where(row => (reader.SeesAll || row.Department == department) && (resource == null || row.Resource == resource)));
            },
            [.. RowPages.Arguments("supplies"), new QueryArgument(Reference.To("String")) { Name = Resource, Description = "Only those of the resource, by its type." }]);
        governance.Ask(
            "recordProvenance",
            Reference.OptionalList(RecordProvenanceType.TypeName),
            "来源: where the records of a subject, or the one with a key, come from; for stewards of their providers, and the office.",
            async (reader, context) => await ProvenanceAsync(reader, context),
            new QueryArgument(Reference.Required("String")) { Name = Resource, Description = "The type of the resource." },
            new QueryArgument(Reference.To("String")) { Name = Subject, Description = "The identity number or credit code of the subject." },
            new QueryArgument(Reference.To("String")) { Name = Record, Description = "Or the items that tell the record from others, as a JSON object: the number and the items of the register's key." });
    }

    public static IGraphType[] Types() =>
        [new SupplyType(), new SupplyBatchType(), new SupplyRejectionType(), new RecordProvenanceType(), new FreshnessType(), new RowPageType<SupplyRow>(SupplyType.TypeName)];

    private static async Task<IReadOnlyList<RecordProvenance>?> ProvenanceAsync(GovernanceReader reader, IResolveFieldContext context)
    {
        var scope = OperationScope.Of(context);
        var name = context.GetArgument<string>(Resource);
        if ((scope.Caller!.Scopes & (Scopes.Steward | Scopes.Admin)) == 0 || scope.Catalogue.FindResource(name) is not { } resource || !(reader.SeesAll || SupplyRights.Provides(scope.Access, resource, reader.Department)))
        {
            return Refuse(context, GovernanceErrors.NotFound("resource", name));
        }

        var services = context.RequestServices!;
        var origins = new RecordOrigins(reader.Context, services.GetRequiredService<RecordStore>().Dialect);
        switch (context.GetArgument<string?>(Subject), context.GetArgument<string?>(Record))
        {
            case ({ } subject, null) when resource.Subject != SubjectKind.GeographicFeature:
                if (Normalised(resource, subject) is not { } number)
                {
                    return Refuse(context, GovernanceErrors.InputInvalid(Subject, "is no identity number or credit code"));
                }

                scope.Trail.Ask(resource.Subject, number);
                return await origins.OfSubjectAsync(resource, number, context.CancellationToken);
            case (null, { } record):
                var row = new SuppliedRow(services.GetRequiredService<SupplyLayouts>().Of(resource));
                row.Begin(1);
                new JsonRows(row.Layout, new ContentText(SupplyEncoding.Utf8)).Read(Encoding.UTF8.GetBytes(record), row);
                // As of a deletion mark: what tells the record from others is enough.
                row.IsDeletion = true;
                if (row.Finish() is not { } found)
                {
                    var fault = row.Faults[0];
                    return Refuse(context, GovernanceErrors.InputInvalid(Record, $"is refused: {WireName.Of(fault.Code)} {fault.Item}, {fault.ValueClass}"));
                }

                if (found.Subject is { } known)
                {
                    scope.Trail.Ask(resource.Subject, known);
                }

                return await origins.OfKeyAsync(resource, found.Key, context.CancellationToken);
            default:
                return Refuse(context, GovernanceErrors.InputInvalid(Subject, "or 'record' must be given, not both; a feature has no subject"));
        }
    }

    private static string? Normalised(Resource resource, string subject) => resource.Subject == SubjectKind.LegalEntity
        ? UnifiedSocialCreditCode.TryParse(subject, out var code) ? code.Value : null
        : CitizenIdNumber.TryParse(subject, out var number) ? number.Value : null;

    private static IReadOnlyList<RecordProvenance>? Refuse(IResolveFieldContext context, RequestError error)
    {
        context.Errors.Add(new KnownError(error) { Path = context.ResponsePath });
        return null;
    }
}
