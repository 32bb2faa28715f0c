using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>Plans the place near which a list's records are.</summary>
internal sealed class NearPlanner(ListArguments arguments)
{
    /// <param name="isOrdered">Whether the list has an ordering too.</param>
    public PlannedNear? Plan(InputShape shape, Resource resource, bool isOrdered)
    {
        if (isOrdered)
        {
            arguments.Faults.Add(RequestErrors.OrderingInvalid(arguments.Path, SelectionArguments.Order, "goes with no near, which orders records by their distance"));
        }

        var fields = ((InputShape.Object)shape).Fields;
        int Slot(string name) => ((InputShape.Value)fields.Single(field => field.Key == name).Value).Slot;
        var item = SelectionArguments.Geometry(resource)!;
        return arguments.Compared(resource, item, $"{SelectionArguments.Near}.{item.Field}") is { } compared
            ? new PlannedNear(compared, Slot(NearInput.Longitude), Slot(NearInput.Latitude), Slot(NearInput.Metres))
            : null;
    }
}
