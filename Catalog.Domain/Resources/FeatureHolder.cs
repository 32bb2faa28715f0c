using Catalog.Domain.Subjects;

namespace Catalog.Domain.Resources;

/// <summary>The legal entity that holds a geographic feature.</summary>
public static class FeatureHolder
{
    /// <summary>Its credit code; null where the resource has no holders, or the feature none.</summary>
    /// <param name="values">A value per item of the resource, as records hold them.</param>
    public static string? NumberOf(Resource resource, IReadOnlyList<object?> values)
    {
        for (var i = 0; resource.Holder is not null && i < values.Count; i++)
        {
            if (resource.Items[i].Field == resource.Holder.Field)
            {
                return UnifiedSocialCreditCode.TryParse(values[i] as string, out var code) ? code.Value : null;
            }
        }

        return null;
    }
}
