using Catalog.Domain.Departments;

namespace Catalog.Api.Samples;

/// <summary>A system, with the scopes that its tokens carry, separated by spaces.</summary>
public sealed record SampleSystem(ConsumingSystem System, string Scopes);
