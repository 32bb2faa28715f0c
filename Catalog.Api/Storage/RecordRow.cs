using Catalog.Domain.Resources;

namespace Catalog.Api.Storage;

/// <summary>A record as it is written.</summary>
/// <param name="Subject">The identity number or credit code of the subject, or the credit code of a geographic feature's holder.</param>
/// <param name="Values">
/// A value per item, in the items' order: string (dates as YYYY-MM-DD, moments as YYYY-MM-DDThh:mm:ssZ, coded values as
/// their codes), int, double, decimal, bool, byte[] or null.
/// </param>
/// <param name="Batch">The batch of a supply that it comes by.</param>
/// <param name="ValidFrom">The day from which its values hold.</param>
public sealed record RecordRow(
    Resource Resource, RecordKey Key, string? Subject, IReadOnlyList<object?> Values, long? Batch = null, DateOnly? ValidFrom = null)
{
    /// <summary>The row with the key that its register gives it.</summary>
    public static RecordRow Of(Resource resource, string? subject, IReadOnlyList<object?> values) =>
        new(resource, RecordKey.Of(resource, subject, values), FeatureHolder.NumberOf(resource, values) ?? subject, values);

    /// <summary>The value of the item by whose division rows are scoped.</summary>
    public object? Division()
    {
        for (var i = 0; Resource.Division is not null && i < Resource.Items.Count; i++)
        {
            if (Resource.Items[i].Field == Resource.Division.Field)
            {
                return Values[i];
            }
        }

        return null;
    }
}
