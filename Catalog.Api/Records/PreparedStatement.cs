using Catalog.Api.Storage;

namespace Catalog.Api.Records;

/// <summary>A statement with the sources of its parameters.</summary>
internal sealed record PreparedStatement(RecordStatement Statement, IReadOnlyList<RecordParameter> Parameters);
