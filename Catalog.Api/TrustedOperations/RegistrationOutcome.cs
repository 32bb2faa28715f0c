using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.TrustedOperations;

/// <summary>What a registration came to: all documents are registered, or none is.</summary>
/// <param name="Hashes">The hash of each document, in their order; empty where none is registered.</param>
internal sealed record RegistrationOutcome(bool IsSystemKnown, IReadOnlyList<DocumentHash> Hashes, IReadOnlyList<DocumentFault> Faults);
