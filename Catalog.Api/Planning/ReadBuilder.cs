using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>A read while its selections are collected.</summary>
internal sealed class ReadBuilder(Resource resource)
{
    private readonly List<PlannedColumn> _columns = [];

    public Resource Resource { get; } = resource;

    public List<IReadOnlyList<RecordField>> Selections { get; } = [];

    public List<SubjectSelection> Links { get; } = [];

    /// <summary>Whether an item is selected, allowed or not.</summary>
    public bool SelectsItems { get; set; }

    /// <summary>The place of an item's column, which is read once however often it is selected.</summary>
    public int Column(InformationItem item, Allowance allowance)
    {
        var place = _columns.FindIndex(column => column.Item.Code == item.Code);
        if (place < 0)
        {
            place = _columns.Count;
            _columns.Add(new PlannedColumn(item, allowance));
        }

        return place;
    }

    /// <param name="holder">The item by which the features of a legal entity are found.</param>
    public RecordRead Build(RowVisibility visibility, RowSelection rows, PlannedComparison? holder = null) => new(Resource, visibility, _columns, Selections, Links)
    {
        Condition = rows.Condition,
        Order = rows.Order,
        Near = rows.Near,
        Holder = holder,
    };
}
