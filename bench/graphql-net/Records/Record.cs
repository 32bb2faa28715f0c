namespace GraphQLNet.Records;

internal abstract class Record
{
    public long Id { get; init; }

    public string? Subject { get; init; }
}
