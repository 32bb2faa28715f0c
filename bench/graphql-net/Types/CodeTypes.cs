using GraphQL.Types;

namespace GraphQLNet.Types;

internal sealed class PurposeType() : CodeType(
    "Purpose", ("1", "ADMINISTRATIVE_BASIS"), ("2", "WORK_REFERENCE"), ("3", "DATA_VERIFICATION"), ("4", "BUSINESS_COLLABORATION"));

internal sealed class SexType() : CodeType("Sex", ("0", "UNKNOWN"), ("1", "MALE"), ("2", "FEMALE"), ("9", "UNSPECIFIED"));

internal sealed class HouseholdStatusType() : CodeType("HouseholdStatus", ("1", "NORMAL"), ("2", "CANCELLED"));

internal sealed class MaritalStatusType() : CodeType(
    "MaritalStatus",
    ("10", "UNMARRIED"), ("20", "MARRIED"), ("21", "FIRST_MARRIED"), ("22", "REMARRIED"), ("23", "REMARRIED_TO_FORMER_SPOUSE"),
    ("30", "WIDOWED"), ("40", "DIVORCED"), ("90", "UNSPECIFIED"));

internal sealed class SocialInsuranceTypeType() : CodeType(
    "SocialInsuranceType", ("1", "OLD_AGE"), ("2", "MEDICAL"), ("3", "WORK_INJURY"), ("4", "UNEMPLOYMENT"), ("5", "MATERNITY"));

internal sealed class SortEnumType() : CodeType("SortEnumType", ("ASC", "ASC"), ("DESC", "DESC"));

/// <summary>An enum whose values are the codes in the database.</summary>
internal abstract class CodeType : EnumerationGraphType
{
    protected CodeType(string name, params (string Code, string Name)[] codes)
    {
        Name = name;
        foreach (var (code, value) in codes)
        {
            Add(value, code);
        }
    }
}
