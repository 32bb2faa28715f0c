using Catalog.Api.Auditing.Index;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The figures of a department on a day in China.</summary>
/// <param name="Department">Null for requests whose department is not known.</param>
internal sealed record DepartmentDay(DateOnly Day, DepartmentCode? Department)
{
    private readonly Dictionary<EntryKind, DayFigures> _kinds = [];

    /// <summary>Records that were read; entries of the audit are none.</summary>
    public long Rows => _kinds.Values.Where(figures => figures.Kind != EntryKind.AuditRead).Sum(figures => figures.Rows);

    public long DeniedItems => _kinds.Values.Sum(figures => figures.DeniedItems);

    /// <summary>How many entries there are of a kind.</summary>
    public long this[EntryKind kind] => _kinds.TryGetValue(kind, out var figures) ? figures.Entries : 0;

    /// <summary>The newest day first; what is no request has no part in it.</summary>
    public static IReadOnlyList<DepartmentDay> Of(IEnumerable<DayFigures> figures)
    {
        var days = new Dictionary<(DateOnly, string?), DepartmentDay>();
        foreach (var part in figures.Where(part => part.Kind == EntryKind.SignInFailed || OperationOutcomes.Of(part.Kind) is not null))
        {
            var key = (part.Day, part.Department?.Value);
            if (!days.TryGetValue(key, out var day))
            {
                days.Add(key, day = new DepartmentDay(part.Day, part.Department));
            }

            day._kinds.Add(part.Kind, part);
        }

        return [.. days.Values.OrderByDescending(day => day.Day).ThenBy(day => day.Department?.Value, StringComparer.Ordinal)];
    }
}
