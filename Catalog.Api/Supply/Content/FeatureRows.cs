using System.Text.Json;
using Catalog.Api.Errors;
using Catalog.Domain.Resources;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Rows as features: their properties are items, and their geometry is the one item that is a geometry. Source: RFC 7946, 3.2.</summary>
internal class FeatureRows(SupplyLayout layout, ContentText text) : ObjectRows(text)
{
    private static readonly string[] Members = ["type", "geometry", "properties", "id", "bbox", "crs"];

    private readonly JsonItems _items = new(layout);

    private readonly int _geometry = layout.Items.Count(IsGeometry) == 1 ? layout.Items.TakeWhile(item => !IsGeometry(item)).Count() : -1;

    public override RequestError? Refusal => _geometry < 0 ? SupplyErrors.FeaturesUnsupported(layout.Resource.TypeName) : null;

    public void ReadFeature(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, SuppliedRow row) => ReadMembers(ref reader, json, row);

    protected override void ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, SuppliedRow row)
    {
        if (_geometry < 0)
        {
            row.Reject(null, new ItemFault(RejectionCode.GeometryInvalid, "feature for a register that has no geometry, or several"));
        }

        Span<bool> given = stackalloc bool[Members.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var member = Array.IndexOf(Members, name);
            reader.Read();
            if (member < 0)
            {
                row.Reject(null, Marks.Unknown(layout, name));
                reader.Skip();
            }
            else if (given[member])
            {
                row.Reject(null, new ItemFault(RejectionCode.ItemRepeated, "member of a feature named twice"));
                reader.Skip();
            }
            else
            {
                given[member] = true;
                ReadMember(ref reader, json, name, row);
            }
        }

        if (!given[0])
        {
            row.Reject(null, NoFeature);
        }
    }

    private static ItemFault NoFeature { get; } = new(RejectionCode.JsonInvalid, "object that is no Feature");

    private static bool IsGeometry(SuppliedItem item) => item.Item.Type.Scalar == ItemScalar.GeoJson;

    private void ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string name, SuppliedRow row)
    {
        switch (name)
        {
            case "type" when reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals("Feature"u8):
                row.Reject(null, NoFeature);
                break;
            case "geometry" when _geometry >= 0:
                _items.ReadItem(ref reader, json, _geometry, row);
                return;
            case "properties" when reader.TokenType == JsonTokenType.StartObject:
                _items.Read(ref reader, json, row);
                return;
            case "properties" when reader.TokenType != JsonTokenType.Null:
                row.Reject(null, new ItemFault(RejectionCode.ValueKindInvalid, "properties that are no object"));
                break;
            case "crs":
                using (var crs = JsonDocument.ParseValue(ref reader))
                {
                    if (!CollectionFrame.IsKnown(crs.RootElement))
                    {
                        row.Reject(null, new ItemFault(RejectionCode.GeometryInvalid, "another coordinate system than CGCS2000"));
                    }
                }

                return;
            default:
                break;
        }

        reader.Skip();
    }
}
