using GraphQL;
using GraphQL.Types;
using GraphQLNet.Records;
using Microsoft.EntityFrameworkCore;

namespace GraphQLNet.Types;

internal sealed class QueryType : ObjectGraphType
{
    public QueryType()
    {
        Name = "Query";
        Field<PersonType>("person")
            .Argument<NonNullGraphType<CitizenIdNumberType>>("idNumber")
            .Resolve(context => new Person(context.GetArgument<string>("idNumber")));
        Field<HouseholdRegistrationConnectionType>("householdRegistrations")
            .Argument<IntGraphType>("first")
            .Argument<HouseholdRegistrationFilterType>("where")
            .Argument<ListGraphType<NonNullGraphType<HouseholdRegistrationSortType>>>("order")
            .ResolveAsync(async context => new HouseholdRegistrationConnection(await PageAsync(
                context.RequestServices!.GetRequiredService<RecordContext>().HouseholdRegistrations,
                context.GetArgument<HouseholdRegistrationFilter?>("where"),
                context.GetArgument<HouseholdRegistrationSort[]?>("order"),
                context.GetArgument("first", 50),
                context.CancellationToken)));
    }

    private static Task<List<HouseholdRegistration>> PageAsync(
        IQueryable<HouseholdRegistration> rows, HouseholdRegistrationFilter? where, HouseholdRegistrationSort[]? order, int first, CancellationToken cancellation)
    {
        if (where?.Township?.Within is { } within)
        {
            // A range, which the index can serve.
            var last = within + "999999";
            rows = rows.Where(row => string.Compare(row.Township, within) >= 0 && string.Compare(row.Township, last) <= 0);
        }

        if (where?.CancellationDate?.Gte is { } from)
        {
            rows = rows.Where(row => row.CancellationDate >= from);
        }

        if (where?.CancellationDate?.Lte is { } to)
        {
            rows = rows.Where(row => row.CancellationDate <= to);
        }

        rows = order?.FirstOrDefault()?.Name switch
        {
            "ASC" => rows.OrderBy(row => row.Name).ThenBy(row => row.Id),
            "DESC" => rows.OrderByDescending(row => row.Name).ThenBy(row => row.Id),
            _ => rows.OrderBy(row => row.Id),
        };
        return rows.Take(first).ToListAsync(cancellation);
    }
}
