using System.Linq.Expressions;
using GraphQL.Types;
using GraphQLNet.Records;

namespace GraphQLNet.Types;

internal sealed class HouseholdRegistrationType : RegisterType<HouseholdRegistration>
{
    public HouseholdRegistrationType()
    {
        Item<StringGraphType, string?>(row => row.Name);
        Item<SexType, string?>(row => row.Sex);
        Item<HouseholdStatusType, string?>(row => row.Status);
        Item<DivisionCodeType, string?>(row => row.Township);
    }
}

internal sealed class MarriageRegistrationType : RegisterType<MarriageRegistration>
{
    public MarriageRegistrationType()
    {
        Item<MaritalStatusType, string?>(row => row.MaritalStatus);
        Item<DateType, DateOnly?>(row => row.MarriageRegistrationDate);
    }
}

internal sealed class SocialInsuranceRegistrationType : RegisterType<SocialInsuranceRegistration>
{
    public SocialInsuranceRegistrationType()
    {
        Item<SocialInsuranceTypeType, string?>(row => row.InsuranceType);
        Item<StringGraphType, string?>(row => row.EmployerName);
    }
}

internal abstract class RegisterType<TRecord> : ObjectGraphType<TRecord>
{
    protected RegisterType() => Name = typeof(TRecord).Name;

    /// <summary>A field that needs a grant.</summary>
    protected void Item<TType, TValue>(Expression<Func<TRecord, TValue>> column)
        where TType : IGraphType
    {
        var field = Field(column, typeof(TType));
        field.FieldType.RequireGrant($"{Name}.{char.ToLowerInvariant(field.FieldType.Name[0])}{field.FieldType.Name[1..]}");
    }
}
