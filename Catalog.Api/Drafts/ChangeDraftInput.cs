using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>The draft, and the definition that it has from then on.</summary>
internal sealed record ChangeDraftInput(int Draft, int Revision, string Definition, string Basis, IReadOnlyList<CodeReplacement>? ValueMigration = null) : IDraftInput;
