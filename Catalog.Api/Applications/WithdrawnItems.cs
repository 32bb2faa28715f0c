using System.Globalization;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;

namespace Catalog.Api.Applications;

/// <summary>The items of an application that its applicant withdraws.</summary>
internal static class WithdrawnItems
{
    /// <param name="at">The place of the list in the input.</param>
    public static IReadOnlyList<ApplicationItemRow> Choose(string at, IReadOnlyList<string> ids, IReadOnlyList<ApplicationItemRow> open, InputCheck check)
    {
        var chosen = new List<ApplicationItemRow>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (ApplicationItemNumber.TryParse(ids[i], out var id) && open.FirstOrDefault(item => item.Id == id.Value) is { } item && !chosen.Contains(item))
            {
                chosen.Add(item);
            }
            else
            {
                check.Fail(string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"), "names no item of the application that can be withdrawn, or one twice");
            }
        }

        return chosen;
    }
}
