using Catalog.Api.Errors;

namespace Catalog.Api.Limits;

/// <summary>Holds documents to the limits, in the order in which their sizes become known.</summary>
internal static class DocumentLimits
{
    /// <summary>Why a text is not parsed; null where it is.</summary>
    public static RequestError? Refusal(TextSize size, LimitSettings limits) =>
        size.Characters > limits.MaxCharacters ? RequestErrors.DocumentTooLong("characters", limits.MaxCharacters)
        : size.Tokens > limits.MaxTokens ? RequestErrors.DocumentTooLong("tokens", limits.MaxTokens)
        : size.LongestName > limits.MaxNameLength ? RequestErrors.NameTooLong(limits.MaxNameLength)
        : null;

    /// <summary>Why a parsed document is not validated; null where it is.</summary>
    public static RequestError? Refusal(SyntaxSize size, LimitSettings limits) =>
        size.Operations > limits.MaxOperations ? RequestErrors.OperationsTooMany(limits.MaxOperations)
        : size.Fragments > limits.MaxFragments ? RequestErrors.FragmentsTooMany(limits.MaxFragments)
        : size.Variables > limits.MaxVariables ? RequestErrors.VariablesTooMany(limits.MaxVariables)
        : size.Directives > limits.MaxDirectives ? RequestErrors.DirectivesTooMany(limits.MaxDirectives)
        : size.Selected.Depth > limits.MaxDepth ? RequestErrors.TooDeep(limits.MaxDepth)
        : size.Selected.RootFields > limits.MaxRootFields ? RequestErrors.RootFieldsTooMany(limits.MaxRootFields)
        : size.Selected.Aliases > limits.MaxAliases ? RequestErrors.AliasesTooMany(limits.MaxAliases)
        : size.Selected.Fields > limits.MaxFields ? RequestErrors.FieldsTooMany(limits.MaxFields)
        : null;

    /// <summary>Why a document that was kept is refused, where limits were lowered since; null where it is not.</summary>
    public static RequestError? Refusal(DocumentSize size, LimitSettings limits) =>
        Refusal(size.Text, limits) ?? Refusal(size.Syntax, limits);
}
