namespace Catalog.Api.Resources;

/// <summary>The stable codes of what can be wrong with a definition file; docs/errors.md describes each.</summary>
public static class DefinitionCodes
{
    public const string Syntax = "DEFINITION_SYNTAX";
    public const string NotADefinition = "DEFINITION_NOT_A_DEFINITION";
    public const string DirectiveUnknown = "DEFINITION_DIRECTIVE_UNKNOWN";
    public const string DirectiveMissing = "DEFINITION_DIRECTIVE_MISSING";
    public const string DirectiveRepeated = "DEFINITION_DIRECTIVE_REPEATED";
    public const string ArgumentUnknown = "DEFINITION_ARGUMENT_UNKNOWN";
    public const string ArgumentMissing = "DEFINITION_ARGUMENT_MISSING";
    public const string ArgumentInvalid = "DEFINITION_ARGUMENT_INVALID";
    public const string NameInvalid = "DEFINITION_NAME_INVALID";
    public const string NameRepeated = "DEFINITION_NAME_REPEATED";
    public const string CodeInvalid = "DEFINITION_CODE_INVALID";
    public const string CodeRepeated = "DEFINITION_CODE_REPEATED";
    public const string DescriptionMissing = "DEFINITION_DESCRIPTION_MISSING";
    public const string TypeUnknown = "DEFINITION_TYPE_UNKNOWN";
    public const string TypeMismatch = "DEFINITION_TYPE_MISMATCH";
    public const string ConditionMissing = "DEFINITION_CONDITION_MISSING";
    public const string LegalBasisMissing = "DEFINITION_LEGAL_BASIS_MISSING";
    public const string LegalBasisUnknown = "DEFINITION_LEGAL_BASIS_UNKNOWN";
    public const string LegalBasisTooLow = "DEFINITION_LEGAL_BASIS_TOO_LOW";
    public const string DivisionUnknown = "DEFINITION_DIVISION_UNKNOWN";
    public const string KeyInvalid = "DEFINITION_KEY_INVALID";
    public const string Empty = "DEFINITION_EMPTY";
    public const string Unreadable = "DEFINITION_UNREADABLE";
    public const string Conflict = "DEFINITION_CONFLICT";
    public const string Incompatible = "DEFINITION_INCOMPATIBLE";
}
