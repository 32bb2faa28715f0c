using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Drafts;

/// <summary>A code that is lost and the one that stands for it, as an input.</summary>
internal sealed class CodeReplacementType : InputObjectGraphType<CodeReplacement>
{
    public const string TypeName = "CodeReplacementInput";

    public CodeReplacementType()
    {
        Name = TypeName;
        Description = "A code that a code list loses, and the one that records have instead of it.";
        Add(nameof(CodeReplacement.CodeList), "The code list, by its name in the schema.");
        Add(nameof(CodeReplacement.From), "The code that is lost.");
        Add(nameof(CodeReplacement.To), "The code that stays.");
    }

    private void Add(string name, string description) =>
        AddField(new FieldType { Name = char.ToLowerInvariant(name[0]) + name[1..], ResolvedType = Reference.Required("String"), Description = description });
}
