namespace GraphQLNet.Records;

internal sealed class MarriageRegistration : Record
{
    public string? MaritalStatus { get; init; }

    public DateOnly? MarriageRegistrationDate { get; init; }
}
