using System.Security.Cryptography;
using System.Text.Json;

namespace Catalog.Api.Mutations;

/// <summary>What a mutation that is sent again is known by.</summary>
/// <param name="Key">The key that its sender gave it; null for none.</param>
/// <param name="Input">SHA-256 of its input, in lower-case hexadecimal.</param>
internal sealed record MutationRequest(string Mutation, string? Key, string Input)
{
    /// <summary>Whether it writes records, and not rows of the registers alone.</summary>
    public bool WritesRecords { get; init; }

    public static MutationRequest Of<TInput>(string mutation, string? key, TInput input) =>
        new(mutation, key, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input))));
}
