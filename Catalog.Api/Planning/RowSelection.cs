using Catalog.Api.Documents;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>Which rows of a list are read, and in which order.</summary>
/// <param name="Forms">The forms of the arguments that say so, in one order; null for those that are not given.</param>
/// <param name="IsRefused">Whether its filter or its ordering names a denied item, so that the list is not answered.</param>
internal sealed record RowSelection(
    RowCondition? Condition, IReadOnlyList<OrderKey> Order, PlannedNear? Near, IReadOnlyList<InputForm?> Forms, bool IsRefused)
{
    public static RowSelection Plan(ListArguments arguments, Resource resource, OperationInputs inputs)
    {
        var (where, near, order) = (arguments.Input(inputs, SelectionArguments.Where), arguments.Input(inputs, SelectionArguments.Near), arguments.Input(inputs, SelectionArguments.Order));
        return new RowSelection(
            where is null ? null : new FilterPlanner(arguments).Plan(where.Shape, resource, SelectionArguments.Where),
            order is null ? [] : new OrderPlanner(arguments).Plan(order.Shape, resource),
            near is null ? null : new NearPlanner(arguments).Plan(near.Shape, resource, isOrdered: order is not null),
            [where, near, order],
            arguments.Decisions.Exists(planned => planned.Decision is Denial));
    }
}
