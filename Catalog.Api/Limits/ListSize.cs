namespace Catalog.Api.Limits;

/// <summary>How many elements a list is taken to have, as the schema says.</summary>
/// <param name="SlicingArguments">The arguments that say it.</param>
/// <param name="SizedFields">The fields of the result that have the size; none where the field itself has it.</param>
internal sealed record ListSize(double Assumed, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields);
