using Catalog.Domain.Objections;

namespace Catalog.Api.Discrepancies;

/// <summary>A value of a subject in which two registers differ.</summary>
/// <param name="Subject">The identity number or credit code.</param>
/// <param name="Value">In the register that was looked at, which the caller's department provides, or judges since it is responsible.</param>
/// <param name="PrevailingValue">In the register whose department is responsible; null where the caller's department may not see it.</param>
internal sealed record Discrepancy(string Subject, ComparedItem Items, string Value, string? PrevailingValue);
