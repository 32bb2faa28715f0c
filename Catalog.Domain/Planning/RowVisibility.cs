using Catalog.Domain.Access;
using Catalog.Domain.Grants;

namespace Catalog.Domain.Planning;

/// <summary>Which rows of a resource a use may know of: those in which at least one item that it is allowed is shown.</summary>
public sealed record RowVisibility
{
    public static readonly RowVisibility Nothing = new(false, null);

    public static readonly RowVisibility Everything = new(true, null);

    private RowVisibility(bool isAny, RowScope? within)
    {
        IsAny = isAny;
        Within = within;
    }

    /// <summary>Whether there can be such rows at all.</summary>
    public bool IsAny { get; }

    /// <summary>The divisions in which rows are visible; null where all are.</summary>
    public RowScope? Within { get; }

    /// <param name="decisions">The decisions on one kind of access to every item of the resource, selected or not.</param>
    public static RowVisibility Of(IEnumerable<Decision> decisions)
    {
        var views = decisions.OfType<Allowance>().SelectMany(allowance => allowance.Views).ToList();
        return views.Count == 0 ? Nothing
            : RowScope.Union(views.Select(view => view.RowScope)) is { } within ? new RowVisibility(true, within)
            : Everything;
    }
}
