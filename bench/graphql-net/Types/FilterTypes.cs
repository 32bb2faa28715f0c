using GraphQL.Types;

namespace GraphQLNet.Types;

internal sealed record DivisionCodeFilter(string? Within);

internal sealed record DateFilter(DateOnly? Gte, DateOnly? Lte);

internal sealed record HouseholdRegistrationFilter(DivisionCodeFilter? Township, DateFilter? CancellationDate);

internal sealed record HouseholdRegistrationSort(string? Name);

internal sealed class DivisionCodeFilterType : InputObjectGraphType<DivisionCodeFilter>
{
    public DivisionCodeFilterType()
    {
        Name = "DivisionCodeOperationFilterInput";
        Field(filter => filter.Within, typeof(DivisionCodeType));
    }
}

internal sealed class DateFilterType : InputObjectGraphType<DateFilter>
{
    public DateFilterType()
    {
        Name = "DateOperationFilterInput";
        Field(filter => filter.Gte, typeof(DateType));
        Field(filter => filter.Lte, typeof(DateType));
    }
}

internal sealed class HouseholdRegistrationFilterType : InputObjectGraphType<HouseholdRegistrationFilter>
{
    public HouseholdRegistrationFilterType()
    {
        Name = "HouseholdRegistrationFilterInput";
        Field(filter => filter.Township, typeof(DivisionCodeFilterType));
        Field(filter => filter.CancellationDate, typeof(DateFilterType));
    }
}

internal sealed class HouseholdRegistrationSortType : InputObjectGraphType<HouseholdRegistrationSort>
{
    public HouseholdRegistrationSortType()
    {
        Name = "HouseholdRegistrationSortInput";
        Field(sort => sort.Name, typeof(SortEnumType));
    }
}
