using System.Collections.Frozen;
using GraphQL;
using GraphQL.Types;

namespace GraphQLNet;

/// <summary>Which items each system may read.</summary>
internal static class Grants
{
    public const string Item = "item";

    private static readonly string[] Household =
        ["HouseholdRegistration.name", "HouseholdRegistration.sex", "HouseholdRegistration.status", "HouseholdRegistration.township"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> BySystem = new Dictionary<string, FrozenSet<string>>
    {
        ["housing-fund-loans"] = FrozenSet.Create<string>([
            .. Household, "MarriageRegistration.maritalStatus", "MarriageRegistration.marriageRegistrationDate",
            "SocialInsuranceRegistration.insuranceType", "SocialInsuranceRegistration.employerName"]),
        ["civil-affairs-relief"] = FrozenSet.Create<string>([.. Household, "HouseholdRegistration.cancellationDate"]),
    }.ToFrozenDictionary();

    public static bool Allow(string system, string item) => BySystem.TryGetValue(system, out var items) && items.Contains(item);

    /// <summary>Lets a field be selected only where the asking system has its item.</summary>
    public static void RequireGrant(this IFieldMetadataWriter field, string item) => field.WithMetadata(Item, item);
}
