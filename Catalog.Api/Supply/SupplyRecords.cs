using System.Text;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>
/// Supplies few records, in one transaction: those that are right are taken, and the others reported, as of a supply that comes as a
/// stream.
/// </summary>
internal sealed class SupplyRecords() : Mutation<SupplyRecordsInput, SupplyRow>(
    "supplyRecords", Scopes.Steward, SupplyType.TypeName, "供数: supplies few records of a register. Rows that are rejected are reported, and keep no other from being taken; many records are sent to /supply/{resource}.")
{
    public const int MaxRecords = 1000;

    public override bool WritesRecords => true;

    protected override void Ask(InputFields<SupplyRecordsInput> fields)
    {
        fields.Require(input => input.Resource, "String", "The type of the resource, such as HouseholdRegistration.");
        fields.RequireList(input => input.Records, "String", $"The records, {MaxRecords} at most, each a JSON object by the fields of items, on one line; with \"_deleted\": true one that is to be removed.");
        fields.Allow(input => input.Mode, nameof(SupplyMode), "What becomes of records that do not come with it; UPSERT unless given.");
        fields.Allow(input => input.ValidFrom, "Date", "The day from which the values hold.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(SupplyRecordsInput input, MutationScope scope)
    {
        if (scope.Catalogue.FindResource(input.Resource) is not { } resource)
        {
            return GovernanceErrors.NotFound("resource", input.Resource);
        }

        if (SupplyRights.Refusal(scope.Caller, scope.Access, resource, scope.Today) is { } forbidden)
        {
            return forbidden;
        }

        if (input.Records.Count is 0 or > MaxRecords)
        {
            return GovernanceErrors.InputInvalid("records", $"must be 1 to {MaxRecords} records");
        }

        if (input.Records.Any(record => record.AsSpan().IndexOfAny('\r', '\n') >= 0))
        {
            return GovernanceErrors.InputInvalid("records", "must each be on one line");
        }

        var ledger = scope.Services.GetRequiredService<SupplyLedger>();
        if (await ledger.RunningAsync(scope.Context, resource.TypeName, scope.Cancellation) is { } running)
        {
            return SupplyErrors.InProgress(running);
        }

        if (await scope.Context.CatalogueVersions.MaxAsync(row => row.Number, scope.Cancellation) != scope.Catalogue.Number)
        {
            return SupplyErrors.CatalogueChanged();
        }

        return await TakeAsync(input, scope, ledger, resource);
    }

    protected override Task<SupplyRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
        return context.Supplies.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    private static async Task<MutationOutcome> TakeAsync(SupplyRecordsInput input, MutationScope scope, SupplyLedger ledger, Domain.Resources.Resource resource)
    {
        var validFrom = input.ValidFrom is { } day ? InputCheck.Day(day) : (DateOnly?)null;
        var supply = scope.Context.Supplies.Add(new SupplyRow
        {
            Resource = resource.TypeName,
            Department = scope.Department.Value,
            System = scope.Caller.ClientId.Value,
            Mode = input.Mode ?? SupplyMode.Upsert,
            Format = SupplyFormat.JsonLines,
            Encoding = SupplyEncoding.Utf8,
            ValidFrom = validFrom,
            Status = SupplyStatus.Running,
            BegunAt = scope.Now,
        }).Entity;
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        var plan = new SupplyPlan(resource, scope.Catalogue.Number, scope.Caller, scope.Department, scope.Trail, Guid.NewGuid().ToString("N"));
        if (await ledger.PassAsync(scope.Context, plan, supply.Id, scope.Cancellation) is { } refusal)
        {
            return refusal;
        }

        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', input.Records)));
        using var content = new SupplyContent(
            lines, SupplyFormat.JsonLines, SupplyEncoding.Utf8, scope.Services.GetRequiredService<SupplyLayouts>().Of(resource), validFrom, MaxRecords, scope.Services.GetRequiredService<SupplySettings>());
        await content.OpenAsync(scope.Cancellation);
        while (await content.NextBatchAsync(scope.Cancellation) is { } batch)
        {
            await ledger.WriteAsync(scope.Context, supply, batch, plan, scope.Cancellation);
        }

        await ledger.CompleteAsync(scope.Context, supply, plan, scope.Cancellation);
        return MutationOutcome.Of(supply.Id);
    }
}
