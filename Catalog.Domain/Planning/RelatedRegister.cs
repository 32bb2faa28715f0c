using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>A register of the same subject, with the rows of it that the use may know of.</summary>
public sealed record RelatedRegister(Resource Register, RowVisibility Visibility);
