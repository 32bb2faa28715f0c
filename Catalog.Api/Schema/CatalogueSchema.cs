using Catalog.Api.Auditing.Queries;
using Catalog.Api.Governance;
using Catalog.Api.Mutations;
using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The served schema of one catalogue version.</summary>
internal sealed class CatalogueSchema : GraphQL.Types.Schema
{
    public CatalogueSchema(CatalogueVersion catalogue, IServiceProvider services)
        : base(services)
    {
        Description = "政务信息资源共享: the registers of a city's departments. Records are answered for an approved use, stated with @use.";
        var scalars = new CatalogueScalars();
        foreach (var directive in SchemaDirectives.Create())
        {
            Directives.Register(directive);
        }

        foreach (var type in CatalogueScalars.Referenced())
        {
            RegisterType(type);
        }

        foreach (var type in WireEnums.Create())
        {
            RegisterType(type);
        }

        var metadata = MetadataTypes.Create().Concat(AuditTypes.Create()).Concat(GovernanceTypes.Create()).ToList();
        var mutation = MutationType.Create();
        metadata.AddRange(mutation.Types);
        foreach (var type in metadata)
        {
            RegisterType(type);
        }

        var verifications = new VerificationTypes(catalogue, scalars);
        foreach (var type in new FilterTypes(catalogue, scalars).Create().Concat(SortTypes.Create(catalogue)).Concat(verifications.Inputs()).Concat(AuditFilterTypes.Create()).Concat(GovernanceTypes.Inputs()))
        {
            RegisterType(type);
        }

        foreach (IGraphType place in (IGraphType[])[PlaceScalars.GeoJson, PlaceScalars.Area, PlaceScalars.Box, new NearInput()])
        {
            RegisterType(place);
        }

        // Metadata refers to these by name; no record need hold one.
        RegisterType(CatalogueScalars.Timestamp);
        RegisterType(scalars[ItemScalar.CitizenIdNumber]);
        RegisterType(scalars[ItemScalar.UnifiedSocialCreditCode]);
        RegisterType(scalars[ItemScalar.Date]);
        RegisterType(scalars[ItemScalar.DateTime]);
        RegisterType(scalars[ItemScalar.DivisionCode]);
        var query = new QueryType(catalogue, new RecordTypes(catalogue, scalars), verifications, scalars);
        CostPublication.Publish(query, mutation, metadata);
        Query = query;
        Mutation = mutation;
    }
}
