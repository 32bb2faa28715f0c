using GraphQL;
using GraphQL.Types;
using GraphQLNet.Records;
using Microsoft.EntityFrameworkCore;

namespace GraphQLNet.Types;

internal sealed record Person(string IdNumber);

internal sealed class PersonType : ObjectGraphType<Person>
{
    public PersonType()
    {
        Name = "Person";
        Field<HouseholdRegistrationType>("householdRegistration").ResolveAsync(async context =>
            await Of(context, records => records.HouseholdRegistrations).FirstOrDefaultAsync(context.CancellationToken));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MarriageRegistrationType>>>>("marriageRegistrations").ResolveAsync(async context =>
            await Of(context, records => records.MarriageRegistrations).ToListAsync(context.CancellationToken));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SocialInsuranceRegistrationType>>>>("socialInsuranceRegistrations").ResolveAsync(async context =>
            await Of(context, records => records.SocialInsuranceRegistrations).ToListAsync(context.CancellationToken));
    }

    private static IQueryable<T> Of<T>(IResolveFieldContext<Person> context, Func<RecordContext, IQueryable<T>> rows)
        where T : Record
    {
        var number = context.Source.IdNumber;
        return rows(context.RequestServices!.GetRequiredService<RecordContext>()).Where(row => row.Subject == number).OrderBy(row => row.Id);
    }
}
