namespace Catalog.Api.Storage;

/// <summary>A mutation that had its effect, under the key that its sender gave it: sent again, it has none.</summary>
public sealed class MutationKeyRow : IUntoldRow
{
    public const int MaxKeyLength = 64;

    public const int MaxMutationLength = 64;

    public const int HashLength = 64;

    /// <summary>The client id of the system that sent it.</summary>
    public required string System { get; init; }

    public required string Key { get; init; }

    /// <summary>The mutation's name.</summary>
    public required string Mutation { get; init; }

    /// <summary>SHA-256 of its input, in lower-case hexadecimal.</summary>
    public required string Input { get; init; }

    /// <summary>The key of the row that it was about.</summary>
    public required string Result { get; init; }

    public required DateTimeOffset At { get; init; }
}
