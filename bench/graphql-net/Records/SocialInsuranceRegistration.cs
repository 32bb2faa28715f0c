namespace GraphQLNet.Records;

internal sealed class SocialInsuranceRegistration : Record
{
    public string? InsuranceType { get; init; }

    public string? EmployerName { get; init; }
}
