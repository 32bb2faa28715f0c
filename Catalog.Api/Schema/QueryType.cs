using Catalog.Api.Access;
using Catalog.Api.Auditing.Queries;
using Catalog.Api.Calendar;
using Catalog.Api.Departments;
using Catalog.Api.Governance;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The root: subjects by their number, a connection and a verification per resource, the catalogue, the asking system.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public QueryType(CatalogueVersion catalogue, RecordTypes records, VerificationTypes verifications, CatalogueScalars scalars)
    {
        Name = "Query";
        AddSubject(
            SubjectNames.PersonField,
            records.Person,
            "A person by identity number. It is answered for every valid number: whether a register knows the person, the register says.",
            SubjectNames.Number(SubjectKind.NaturalPerson, scalars));
        AddSubject(
            SubjectNames.LegalEntityField,
            records.LegalEntity,
            "An organisation by unified social credit code. It is answered for every valid code: whether a register knows it, the register says.",
            SubjectNames.Number(SubjectKind.LegalEntity, scalars));
        foreach (var resource in catalogue.Resources)
        {
            AddField(RecordTypes.Field(
                resource.Plural,
                records.Connection(resource),
                resource.Name,
                [
                    .. SelectionArguments.OfConnection(resource),
                    .. ConnectionArguments.Create("records"),
                ]));
        }

        foreach (var verification in verifications.Fields())
        {
            AddField(verification);
        }

        AddMetadata(catalogue);
    }

    private void AddSubject(string name, ObjectGraphType? type, string description, QueryArgument number)
    {
        if (type is not null)
        {
            AddField(RecordTypes.Field(name, type, description, number));
        }
    }

    private void AddMetadata(CatalogueVersion catalogue)
    {
        Field(MetadataFields.Catalogue, Reference.To("Catalogue"))
            .Description("目录: the metadata of every resource and item, open to reading.")
            .Resolve(_ => catalogue);
        Field(MetadataFields.Viewer, Reference.To("Viewer"))
            .Description("The asking system with its uses and grants; null without a token.")
            .Resolve(context => Viewer.Of(OperationScope.Of(context)));
        Field(MetadataFields.WorkingCalendar, Reference.Required("WorkingCalendar"))
            .Description("工作日历: the days by which the terms of the rules are counted, open to reading.")
            .Resolve(_ => WorkingDaysFile.Calendar);
        Field(MetadataFields.ExplainAccess, Reference.To("AccessExplanation"))
            .Description("A dry run: how each item that a document selects would be decided for the asking system. No record is read.")
            .Arguments(
                new QueryArgument(Reference.Required("String")) { Name = "document", Description = "The document whose items are decided." },
                new QueryArgument(Reference.To("Purpose")) { Name = "purpose", Description = "使用用途; that of the document's @use unless given." },
                new QueryArgument(Reference.To("String")) { Name = "legalBasis", Description = "Code of the legal basis; that of the document's @use unless given." },
                new QueryArgument(Reference.To("String")) { Name = "operationName", Description = "The operation, where the document has several." })
            .ResolveAsync(async context => await AccessExplainer.ExplainAsync(context));
        Field(MetadataFields.Governance, Reference.To(GovernanceType.TypeName))
            .Description("治理: applications, grants, agreements, objections and what belongs to them. It is answered to registered systems with the scope catalog.read, catalog.steward or catalog.admin.")
            .Resolve(GovernanceReader.Of);
        Field(MetadataFields.Audit, Reference.To(AuditTypes.Audit))
            .Description("审计: who asked for what, when, for what purpose and on what basis. It is answered to the scope catalog.audit alone, and looking at it is audited too.")
            .Resolve(context => AuditReader.Of(context));
    }
}
