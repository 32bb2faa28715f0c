namespace GraphQLNet.Records;

internal sealed class HouseholdRegistration : Record
{
    public string? Name { get; init; }

    public string? Sex { get; init; }

    public string? Status { get; init; }

    public string? Township { get; init; }

    public DateOnly? CancellationDate { get; init; }
}
