using Catalog.Domain.Access;
using Catalog.Domain.Departments;

namespace Catalog.Tests.NonInterference;

/// <summary>A system and the use that it declares, if it declares one: what the promise is made to.</summary>
internal sealed record Asker(ClientId System, DeclaredUse? Use)
{
    public override string ToString() => Use is null ? $"{System} for no use" : $"{System} for {Use.Purpose} on {Use.LegalBasis}";
}
