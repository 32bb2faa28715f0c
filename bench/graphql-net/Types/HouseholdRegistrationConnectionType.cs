using GraphQL.Types;
using GraphQLNet.Records;

namespace GraphQLNet.Types;

internal sealed record HouseholdRegistrationConnection(IReadOnlyList<HouseholdRegistration> Nodes);

internal sealed class HouseholdRegistrationConnectionType : ObjectGraphType<HouseholdRegistrationConnection>
{
    public HouseholdRegistrationConnectionType()
    {
        Name = "HouseholdRegistrationConnection";
        Field(connection => connection.Nodes, typeof(ListGraphType<NonNullGraphType<HouseholdRegistrationType>>));
    }
}
