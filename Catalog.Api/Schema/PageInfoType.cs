using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>Where a page stands, by the Relay cursor connections specification.</summary>
internal sealed class PageInfoType : ObjectGraphType
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page stands.";
        AddField(RecordTypes.Field("hasNextPage", new NonNullGraphType(new GraphQLTypeReference("Boolean")), "Whether records follow."));
        AddField(RecordTypes.Field("hasPreviousPage", new NonNullGraphType(new GraphQLTypeReference("Boolean")), "Whether records come before."));
        AddField(RecordTypes.Field("startCursor", new GraphQLTypeReference("String"), "The cursor of the first record."));
        AddField(RecordTypes.Field("endCursor", new GraphQLTypeReference("String"), "The cursor of the last record."));
    }
}
