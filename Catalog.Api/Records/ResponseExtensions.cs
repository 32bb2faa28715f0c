using System.Text.Json;
using Catalog.Api.Planning;
using Catalog.Domain.Access;

namespace Catalog.Api.Records;

/// <summary>What a response tells beside its data: which selections show masked values, so that nobody takes one for the whole.</summary>
internal static class ResponseExtensions
{
    /// <summary>The extensions as JSON; null where there is nothing to tell.</summary>
    public static byte[]? Write(IEnumerable<PlannedDecision> decisions)
    {
        var masked = decisions
            .Where(planned => planned.Decision is Allowance { Mask: not null })
            .Select(planned => new { path = planned.Path, mask = ((Allowance)planned.Decision).Mask!.ToString() })
            .ToList();
        return masked.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(new { masked });
    }
}
