using Catalog.Domain.Resources;

namespace Catalog.Api.Schema;

/// <summary>How verifications are called in the schema, and which resources have one.</summary>
internal static class VerificationNames
{
    public const string ValuesArgument = "values";

    private const string Prefix = "verify";

    public static string Field(Resource resource) => Prefix + resource.TypeName;

    public static string Type(Resource resource) => $"{resource.TypeName}Verification";

    public static string Values(Resource resource) => $"{resource.TypeName}ValuesInput";

    /// <summary>The resource that a field of the query verifies; null where it is another field.</summary>
    public static Resource? Find(CatalogueVersion catalogue, string field) =>
        field.StartsWith(Prefix, StringComparison.Ordinal) ? catalogue.FindResource(field[Prefix.Length..]) : null;

    /// <summary>Whether a subject is named by a number, and something is recorded of it that can be compared.</summary>
    public static bool CanVerify(Resource resource) => SubjectNames.Field(resource.Subject) is not null && Items(resource).Any();

    /// <summary>The items that a given value can be equal to.</summary>
    public static IEnumerable<InformationItem> Items(Resource resource) =>
        resource.Items.Where(item => FilterOperators.HasEquality(item.Type.Scalar));
}
