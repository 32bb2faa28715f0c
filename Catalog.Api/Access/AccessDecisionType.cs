using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;

namespace Catalog.Api.Access;

/// <summary>A decision as the schema shows it.</summary>
internal sealed class AccessDecisionType : MetadataType<ExplainedDecision>
{
    public AccessDecisionType()
        : base("AccessDecision", "The decision on one selection of an item.")
    {
        Show("path", Reference.List("String"), "The response keys that lead to the selection.", explained => explained.Path);
        Show("item", Reference.Required("InformationItem"), "信息项", explained => explained.Item);
        Show("isAllowed", Reference.Required("Boolean"), "Whether it would be read.", explained => explained.Decision is Allowance);
        Show("rule", Reference.To("AllowanceRule"), "The rule that allows it.", explained => (explained.Decision as Allowance)?.Rule);
        Show("reason", Reference.To("DenialReason"), "Why it is denied.", explained => (explained.Decision as Denial)?.Reason);
        Show("grant", Reference.To("Grant"), "The grant that determined the decision.", explained => GrantOf(explained.Decision));
        Show("remedy", Reference.To("String"), "What to apply for.", explained => explained.Remedy);
    }

    private static Grant? GrantOf(Decision decision) => decision switch
    {
        Allowance allowance => allowance.Grant,
        Denial denial => denial.Grant,
        _ => null,
    };
}
