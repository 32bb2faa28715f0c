using Catalog.Api.Documents;
using Catalog.Domain.Planning;

namespace Catalog.Api.Planning;

/// <summary>Which rows of a list are read, and in which order.</summary>
/// <param name="IsRefused">Whether its filter or its ordering names a denied item, so that the list is not answered.</param>
internal sealed record RowSelection(
    RowCondition? Condition, IReadOnlyList<OrderKey> Order, InputForm? WhereForm, InputForm? OrderForm, bool IsRefused);
