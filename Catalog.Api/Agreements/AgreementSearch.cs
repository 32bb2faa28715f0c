using System.Globalization;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Agreements;

/// <summary>Finds agreements for those whom they bind, and the office.</summary>
internal static class AgreementSearch
{
    public static async Task<AgreementRow?> FindAsync(string number, MutationScope scope) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await scope.Context.Agreements.FindAsync([id], scope.Cancellation) is { } agreement
        && (scope.IsAdmin || scope.Department.Value == agreement.Provider || scope.Department.Value == agreement.Consumer)
            ? agreement
            : null;

    public static RequestError NotFound(string number) => GovernanceErrors.NotFound("agreement", number);

    public static Task<AgreementRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return context.Agreements.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }
}
