using Catalog.Api.Schema;

namespace Catalog.Api.Access;

/// <summary>An explanation as the schema shows it.</summary>
internal sealed class AccessExplanationType : MetadataType<AccessExplanation>
{
    public AccessExplanationType()
        : base("AccessExplanation", "How the items that a document selects would be decided.")
    {
        Show("isAllowed", Reference.Required("Boolean"), "Whether every item is allowed.", explanation => explanation.IsAllowed);
        Show("decisions", Reference.List("AccessDecision"), "A decision for each selection of an item.", explanation => explanation.Decisions);
    }
}
