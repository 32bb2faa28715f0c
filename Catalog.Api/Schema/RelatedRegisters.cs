using Catalog.Domain.Resources;

namespace Catalog.Api.Schema;

/// <summary>The registers that filters and orderings of a resource's records can reach through the subject of a record.</summary>
internal static class RelatedRegisters
{
    /// <summary>All registers of the same kind of subject; an item of the same name hides one.</summary>
    public static IEnumerable<Resource> Of(CatalogueVersion catalogue, Resource resource) => SubjectNames.Field(resource.Subject) is null
        ? []
        : catalogue.Resources.Where(register => register.Subject == resource.Subject && !resource.Items.Any(item => item.Field == register.SubjectField));
}
