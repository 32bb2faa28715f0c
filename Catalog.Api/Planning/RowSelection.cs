using Catalog.Api.Documents;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>Which rows of a list are read, and in which order.</summary>
/// <param name="IsRefused">Whether its filter or its ordering names a denied item, so that the list is not answered.</param>
internal sealed record RowSelection(
    RowCondition? Condition, IReadOnlyList<OrderKey> Order, InputForm? WhereForm, InputForm? OrderForm, bool IsRefused)
{
    public static RowSelection Plan(ListArguments arguments, Resource resource, InputForm? where, InputForm? order) => new(
        where is null ? null : new FilterPlanner(arguments).Plan(where.Shape, resource, "where"),
        order is null ? [] : new OrderPlanner(arguments).Plan(order.Shape, resource),
        where,
        order,
        arguments.Decisions.Exists(planned => planned.Decision is Denial));
}
