using GraphQL.Types;

namespace GraphQLNet.Types;

internal sealed class RecordSchema : Schema
{
    public RecordSchema(IServiceProvider services)
        : base(services)
    {
        Query = services.GetRequiredService<QueryType>();
        Directives.Register(new UseDirective());
    }
}
