using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;

namespace Catalog.Api.Applications;

/// <summary>What a provider sees of others' applications: the items that it provides, once they were submitted.</summary>
internal static class ProvidedItems
{
    public static IQueryable<ApplicationItemRow> Of(IQueryable<ApplicationItemRow> items, GovernanceReader reader, OperationScope scope)
    {
        var (department, codes) = (reader.Department.Value, Codes(reader, scope));
        return items.Where(item => item.Provider == department || (item.Provider != null && codes.Contains(item.Item)));
    }

    /// <summary>The items that the department provides today, alone or jointly.</summary>
    public static List<string> Codes(GovernanceReader reader, OperationScope scope) =>
        [.. scope.Access.Book.Items.Where(item => item.Providers.Contains(reader.Department)).Select(item => item.Code.Value)];
}
