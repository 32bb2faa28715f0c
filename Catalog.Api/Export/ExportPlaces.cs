using Catalog.Api.Limits;
using Microsoft.Extensions.Options;

namespace Catalog.Api.Export;

/// <summary>The exports that this node may send at the same time.</summary>
internal sealed class ExportPlaces(IOptionsMonitor<LimitSettings> limits)
    : SystemPlaces(() => limits.CurrentValue.ConcurrentExports, () => limits.CurrentValue.ExportsOfNode);
