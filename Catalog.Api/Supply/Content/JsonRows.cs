using System.Text.Json;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Rows as lines of JSON, each an object by the names of items, or a feature. Source: JSON Lines.</summary>
internal sealed class JsonRows(SupplyLayout layout, ContentText text) : ObjectRows(text)
{
    private readonly JsonItems _items = new(layout);
    private readonly FeatureRows _features = new(layout, text);

    protected override void ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, SuppliedRow row)
    {
        var begin = reader;
        if (!_items.TryRead(ref reader, json, row))
        {
            reader = begin;
            row.Begin(row.Line);
            _features.ReadFeature(ref reader, json, row);
        }
    }
}
