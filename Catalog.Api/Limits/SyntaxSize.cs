namespace Catalog.Api.Limits;

/// <summary>How large a parsed document is.</summary>
/// <param name="Selected">Of all its operations: fields and aliases together, root fields and depth of the largest.</param>
internal readonly record struct SyntaxSize(int Operations, int Fragments, int Variables, int Directives, SelectionSize Selected);
