using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Access;

/// <summary>What the access rules know of the items of a catalogue version.</summary>
public static class SharedItems
{
    public static IReadOnlyList<SharedItem> Of(CatalogueVersion catalogue, IReadOnlyList<Department> departments)
    {
        var codes = departments.ToDictionary(department => department.Name, department => department.Code, StringComparer.Ordinal);
        return
        [
            .. catalogue.Resources.SelectMany(resource =>
            {
                var providers = FindProviders(resource, codes);
                return resource.Items.Select(item => new SharedItem(
                    item.Code,
                    item.Type,
                    providers,
                    item.SharingClass,
                    item.LegalBasis?.Code,
                    new CatalogueItem(resource, item).Withdrawn is { } day ? ChinaTime.StartOf(day) : null,
                    IsScopable: resource.Division is not null,
                    item.Mask));
            }),
        ];
    }

    /// <summary>INVARIANT: joint providers do not speak for the responsible one while that is unknown.</summary>
    private static List<DepartmentCode> FindProviders(Resource resource, Dictionary<string, DepartmentCode> codes) =>
        codes.TryGetValue(resource.Provider, out var responsible)
            ? [.. resource.JointProviders
                .Select(name => codes.GetValueOrDefault(name))
                .OfType<DepartmentCode>()
                .Prepend(responsible)
                .Distinct()]
            : [];
}
