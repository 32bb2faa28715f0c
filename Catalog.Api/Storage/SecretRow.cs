namespace Catalog.Api.Storage;

/// <summary>A secret that all nodes share, such as the key of cursors: random, made once.</summary>
public sealed class SecretRow : IUntoldRow
{
    public const int MaxNameLength = 64;

    public const int MaxValueLength = 256;

    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}
