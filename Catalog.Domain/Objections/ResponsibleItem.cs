using Catalog.Domain.Resources;

namespace Catalog.Domain.Objections;

/// <summary>
/// Which department answers for a value that several registers have: what others collected beside it is judged and updated by the
/// department that is responsible for collecting it. Source: article 7, second paragraph, of the city's rules.
/// </summary>
public static class ResponsibleItem
{
    /// <summary>
    /// The item whose value prevails. It is the first in the catalogue with the same name and type, in a register of the same kind of
    /// subject that holds one record of each, and that is the register's own, not added to it so that subjects can be told apart
    /// (article 11 of the first batch); the item itself where there is none.
    /// </summary>
    public static CatalogueItem Of(CatalogueVersion catalogue, CatalogueItem item) => item.Resource.Subject == Subjects.SubjectKind.GeographicFeature
        ? item
        : catalogue.Items.FirstOrDefault(other =>
            other.Resource.Subject == item.Resource.Subject
            && other.Resource.Cardinality == Cardinality.One
            && other.Item.Name == item.Item.Name
            && other.Item.Type.Name == item.Item.Type.Name
            && other.Item.Article is null) ?? item;
}
