namespace Catalog.Api.Records;

/// <summary>A parameter of a statement.</summary>
/// <param name="Index">The slot of an input, or the place of a key; 0 for other sources.</param>
internal readonly record struct RecordParameter(ParameterSource Source, int Index);
