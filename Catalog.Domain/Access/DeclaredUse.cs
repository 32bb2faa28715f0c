using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The use that an operation states: a purpose and the code of a legal basis.</summary>
public sealed record DeclaredUse(Purpose Purpose, LegalBasisCode LegalBasis);
