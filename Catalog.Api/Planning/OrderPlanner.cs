using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>Plans the ordering of a list.</summary>
internal sealed class OrderPlanner(ListArguments arguments)
{
    private const int MaxKeys = 5;

    public List<OrderKey> Plan(InputShape shape, Resource resource)
    {
        var elements = (shape as InputShape.List)?.Elements ?? [];
        if (elements.Count > MaxKeys)
        {
            arguments.Faults.Add(RequestErrors.OrderingInvalid(arguments.Path, "order", $"has {MaxKeys} items at most"));
            return [];
        }

        return [.. elements.Select((element, i) => Key(element, resource, [], $"order[{i}]")).OfType<OrderKey>()];
    }

    private OrderKey? Key(InputShape shape, Resource resource, IReadOnlyList<RelatedRegister> through, string at)
    {
        if (shape is not InputShape.Object { Fields: [var (name, value)] })
        {
            arguments.Faults.Add(RequestErrors.OrderingInvalid(arguments.Path, at, "must name exactly one item"));
            return null;
        }

        var place = $"{at}.{name}";
        var item = resource.Items.FirstOrDefault(candidate => candidate.Field == name);
        if (item is null)
        {
            var register = arguments.Register(resource, name);
            return Key(value, register, [.. through, new RelatedRegister(register, arguments.Visibility(register))], place);
        }

        if (value is not InputShape.Direction { Sort: var direction })
        {
            arguments.Faults.Add(RequestErrors.OrderingInvalid(arguments.Path, place, "must be ASC or DESC"));
            return null;
        }

        return arguments.Compared(resource, item, place) is { } compared ? new OrderKey(compared, direction == SortDirection.Desc, through) : null;
    }
}
