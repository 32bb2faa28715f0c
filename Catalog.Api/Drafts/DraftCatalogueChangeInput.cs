using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>The definition that is drafted, and on what basis.</summary>
internal sealed record DraftCatalogueChangeInput(string Definition, string Basis, IReadOnlyList<CodeReplacement>? ValueMigration = null);
