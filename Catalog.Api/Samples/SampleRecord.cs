using Catalog.Domain.Resources;

namespace Catalog.Api.Samples;

/// <summary>A row of a register, as a record writer takes it.</summary>
public sealed record SampleRecord(Resource Resource, string? Subject, IReadOnlyList<object?> Values);
