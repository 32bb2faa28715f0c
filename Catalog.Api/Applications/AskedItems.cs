using System.Globalization;
using Catalog.Api.Mutations;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>Checks the items that an application asks for.</summary>
internal sealed class AskedItems(MutationScope scope, InputCheck check)
{
    public const int MaxItems = 100;

    private const int MaxYears = 10;

    /// <param name="at">The place of the list in the input.</param>
    /// <returns>The rows to add; of no use where the check has found a fault.</returns>
    public async Task<IReadOnlyList<ApplicationItemRow>> ReadAsync(string at, IReadOnlyList<ApplicationItemInput> items, ApplicationRow application)
    {
        var rows = new List<ApplicationItemRow>();
        for (var i = 0; i < items.Count && check.Fault is null; i++)
        {
            if (await ReadAsync(string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"), items[i], application) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    public static CatalogueItem? Find(CatalogueVersion catalogue, string item) =>
        ItemCode.TryParse(item, out var code) && catalogue.FindItem(code) is { } found
            ? found
            : catalogue.FindResource(item.Split('.')[0]) is { } resource && resource.Items.FirstOrDefault(known => resource.Coordinate(known) == item) is { } known
                ? new CatalogueItem(resource, known)
                : null;

    private async Task<ApplicationItemRow?> ReadAsync(string at, ApplicationItemInput input, ApplicationRow application)
    {
        var words = check.Text($"{at}.scope", input.Scope, UseRow.MaxScopeLength);
        var (from, until) = (InputCheck.Day(input.From), InputCheck.Day(input.Until));
        var modes = input.DeliveryModes.Aggregate(DeliveryModes.None, (all, mode) => all | mode);
        var level = input.Level ?? GrantLevel.Read;
        if (Find(scope.Catalogue, input.Item) is not { } found)
        {
            check.Fail($"{at}.item", "names no item of the catalogue");
            return null;
        }

        CheckPeriod(at, from, until);
        CheckModes($"{at}.deliveryModes", modes, found.Resource);
        var rows = ReadRowScope($"{at}.rowScope", input.RowScope, found.Resource, check);
        if (level == GrantLevel.Verify && input.Purpose != Purpose.DataVerification)
        {
            check.Fail($"{at}.level", "is VERIFY, which is for the purpose DATA_VERIFICATION alone");
        }

        if ((await ItemProviders.OfAsync(found.Resource, scope.Context, scope.Cancellation)).Contains(application.Department))
        {
            check.Fail($"{at}.item", "is one of the department's own: it needs no application");
        }

        if (!await scope.Context.LegalBases.AnyAsync(
            basis => basis.Code == input.LegalBasis && basis.InForceFrom <= scope.Now && (basis.InForceUntil == null || basis.InForceUntil > scope.Now), scope.Cancellation))
        {
            check.Fail($"{at}.legalBasis", "names no legal basis that is registered and in force");
        }

        return check.Fault is not null ? null : new ApplicationItemRow
        {
            Application = application.Id,
            Item = found.Item.Code.Value,
            AskedBy = scope.Caller.ClientId.Value,
            Level = level,
            Purpose = input.Purpose,
            LegalBasis = input.LegalBasis,
            Scope = words,
            DeliveryModes = modes,
            From = ChinaTime.StartOf(from),
            Until = ChinaTime.StartOf(until),
            RowScope = rows?.ToString(),
            Status = ApplicationItemProcedure.Value.Start,
        };
    }

    private void CheckPeriod(string at, DateOnly from, DateOnly until)
    {
        if (from < scope.Today.AddYears(-1) || from > scope.Today.AddYears(1))
        {
            check.Fail($"{at}.from", "must be a day within a year from today");
        }
        else if (until <= from || until <= scope.Today || until > from.AddYears(MaxYears))
        {
            check.Fail($"{at}.until", string.Create(CultureInfo.InvariantCulture, $"must be a day after its beginning and after today, {MaxYears} years after its beginning at most"));
        }
    }

    private void CheckModes(string at, DeliveryModes modes, Resource resource)
    {
        if (modes == DeliveryModes.None || !resource.DeliveryModes.HasFlag(modes))
        {
            check.Fail(at, $"must name one or more of {string.Join(", ", DeliveryModeList.Of(resource.DeliveryModes).Select(mode => WireName.Of(mode)))}");
        }
    }

    /// <summary>The divisions that a list names; null for all.</summary>
    public static RowScope? ReadRowScope(string at, IReadOnlyList<string>? divisions, Resource resource, InputCheck check)
    {
        if (divisions is null)
        {
            return null;
        }

        var text = string.Join(',', divisions);
        if (text.Length > GrantRow.MaxRowScopeLength || !RowScope.TryParse(text, out var rows))
        {
            check.Fail(at, "must name one to about a hundred divisions, or be left out for all");
            return null;
        }

        if (resource.Division is null)
        {
            check.Fail(at, "is not possible: the records of the resource are of no division");
        }

        return rows;
    }
}
