using Catalog.Domain.Exports;

namespace Catalog.Api.Export;

/// <summary>How an export ended.</summary>
/// <param name="Reason">Why it is not whole; null where it is.</param>
/// <param name="Bytes">How many bytes were sent, before compression; the last may be of a row that is not whole.</param>
/// <param name="Digest">The SHA-256 of those bytes, in lower-case hexadecimal.</param>
internal sealed record ExportEnd(ExportOutcome Outcome, string? Reason, long Bytes, string Digest);
