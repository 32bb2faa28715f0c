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
        Show("argument", Reference.To("String"), "Where a filter or an ordering names the item, such as where.name; null where it is selected.", explained =>
            explained.Argument);
        Show("kind", Reference.Required("AccessKind"), "What is wanted of its values.", explained => explained.Decision.Kind);
        Show("isAllowed", Reference.Required("Boolean"), "Whether it would be answered.", explained => explained.Decision is Allowance);
        Show("rule", Reference.To("AllowanceRule"), "The rule that allows it.", explained => (explained.Decision as Allowance)?.Rule);
        Show("views", Reference.List("ItemView"), "How it is shown where it is allowed: a row by the first view that reaches it.", explained =>
            (explained.Decision as Allowance)?.Views ?? []);
        Show("reason", Reference.To("DenialReason"), "Why it is denied.", explained => (explained.Decision as Denial)?.Reason);
        Show("grant", Reference.To("Grant"), "The first of the grants.", explained => GrantsOf(explained.Decision).FirstOrDefault());
        Show("grants", Reference.List("Grant"), "The grants that determined the decision; for a denial, the one that came nearest to an allowance.", explained =>
            GrantsOf(explained.Decision));
        Show("remedy", Reference.To("String"), "What to apply for.", explained => explained.Remedy);
    }

    private static IEnumerable<Grant> GrantsOf(Decision decision) => decision switch
    {
        Allowance allowance => allowance.Views.SelectMany(view => view.Grants),
        Denial { Grant: { } nearest } => [nearest],
        _ => [],
    };
}
