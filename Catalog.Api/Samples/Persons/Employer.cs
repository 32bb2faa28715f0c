using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Persons;

/// <summary>The organisation that someone works for.</summary>
internal sealed record Employer(string Name, Division County, string InsuranceNumber);
