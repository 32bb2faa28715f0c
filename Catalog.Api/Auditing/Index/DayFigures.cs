using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;

namespace Catalog.Api.Auditing.Index;

/// <summary>How many entries of a kind there are of a department and a day in China.</summary>
/// <param name="Department">Null for entries that name none.</param>
/// <param name="Rows">The records that were read.</param>
/// <param name="DeniedItems">The items that were denied, each once an entry for each thing it was to be used for.</param>
internal sealed record DayFigures(DateOnly Day, DepartmentCode? Department, EntryKind Kind, long Entries, long Rows, long DeniedItems);
