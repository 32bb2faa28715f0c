using GraphQL.Types;

namespace GraphQLNet.Types;

internal sealed class CitizenIdNumberType : StringGraphType
{
    public CitizenIdNumberType() => Name = "CitizenIdNumber";
}

internal sealed class DivisionCodeType : StringGraphType
{
    public DivisionCodeType() => Name = "DivisionCode";
}

internal sealed class DateType : DateOnlyGraphType
{
    public DateType() => Name = "Date";
}
