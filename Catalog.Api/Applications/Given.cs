using Catalog.Api.Mutations;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Applications;

/// <summary>What is given of an item that was asked for. INVARIANT: it is never more than was asked for.</summary>
internal static class Given
{
    public static void Ask<TInput>(InputFields<TInput> fields)
        where TInput : class, IGivenInput
    {
        fields.AllowList(input => input.RowScope, "DivisionCode", "The divisions whose rows are given, of those that were asked for; all of these unless told.");
        fields.Allow(input => input.Mask, "String", "How its values are masked: FULL, YEAR_ONLY, KEEP_FIRST_3, KEEP_LAST_4, a place by GRID_0 to GRID_3 or CENTROID; not at all unless told.");
        fields.Allow(input => input.Until, "Date", "The day with whose beginning it ends, if before the day that was asked for.");
        fields.AllowList(input => input.DeliveryModes, "DeliveryMode", "共享方式, of those that were asked for; all of these unless told.");
    }

    /// <summary>Writes it into the item; of no use where the check finds a fault.</summary>
    public static void Write(IGivenInput input, ItemMatter matter, CatalogueItem found, InputCheck check)
    {
        var item = matter.Item;
        item.GivenRowScope = ReadRowScope(input.RowScope, item.RowScope, found.Resource, check)?.ToString();
        item.Mask = ReadMask(input.Mask, item.Level, found.Item, check)?.ToString();
        item.GivenUntil = input.Until is null ? item.Until : ChinaTime.StartOf(InputCheck.Day(input.Until));
        if (item.GivenUntil > item.Until || item.GivenUntil <= item.From || item.GivenUntil <= matter.Scope.Now)
        {
            check.Fail("until", "must be a day to come, after it begins and not after the day that was asked for");
        }

        var modes = input.DeliveryModes?.Aggregate(DeliveryModes.None, (all, mode) => all | mode) ?? item.DeliveryModes;
        item.GivenDeliveryModes = modes;
        if (modes == DeliveryModes.None || !item.DeliveryModes.HasFlag(modes))
        {
            check.Fail("deliveryModes", "must be one or more of those that were asked for");
        }
    }

    private static RowScope? ReadRowScope(IReadOnlyList<string>? divisions, string? asked, Resource resource, InputCheck check)
    {
        var wanted = asked is not null && RowScope.TryParse(asked, out var parsed) ? parsed : null;
        if (AskedItems.ReadRowScope("rowScope", divisions, resource, check) is not { } given)
        {
            return wanted;
        }

        if (wanted is not null && !wanted.Covers(given))
        {
            check.Fail("rowScope", "must be within what was asked for");
        }

        return given;
    }

    private static Mask? ReadMask(string? text, GrantLevel level, InformationItem item, InputCheck check)
    {
        if (text is null)
        {
            return null;
        }

        if (!Mask.TryParse(text, out var mask))
        {
            check.Fail("mask", "must be FULL, YEAR_ONLY, KEEP_FIRST_ or KEEP_LAST_ with a number from 1 to 64, GRID_ with one from 0 to 3, or CENTROID");
        }
        else if (!mask.AppliesTo(item.Type) || level == GrantLevel.Verify)
        {
            check.Fail("mask", "cannot hide a part of such values, or of values that are not shown");
        }

        return mask;
    }
}
