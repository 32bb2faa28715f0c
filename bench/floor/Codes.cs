using System.Collections.Frozen;

namespace Floor;

/// <summary>The names of the codes that the four queries show.</summary>
internal static class Codes
{
    public static readonly FrozenDictionary<string, string> Sex =
        Names(("0", "UNKNOWN"), ("1", "MALE"), ("2", "FEMALE"), ("9", "UNSPECIFIED"));

    public static readonly FrozenDictionary<string, string> HouseholdStatus = Names(("1", "NORMAL"), ("2", "CANCELLED"));

    public static readonly FrozenDictionary<string, string> MaritalStatus = Names(
        ("10", "UNMARRIED"), ("20", "MARRIED"), ("21", "FIRST_MARRIED"), ("22", "REMARRIED"), ("23", "REMARRIED_TO_FORMER_SPOUSE"),
        ("30", "WIDOWED"), ("40", "DIVORCED"), ("90", "UNSPECIFIED"));

    public static readonly FrozenDictionary<string, string> SocialInsuranceType = Names(
        ("1", "OLD_AGE"), ("2", "MEDICAL"), ("3", "WORK_INJURY"), ("4", "UNEMPLOYMENT"), ("5", "MATERNITY"));

    private static FrozenDictionary<string, string> Names(params (string Code, string Name)[] codes) =>
        codes.ToFrozenDictionary(code => code.Code, code => code.Name, StringComparer.Ordinal);
}
