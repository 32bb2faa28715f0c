using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>The @use of an operation, whose arguments may be variables.</summary>
internal sealed class UseDirective
{
    private readonly Place _place;
    private readonly ArgumentSource _purpose;
    private readonly ArgumentSource _legalBasis;
    private readonly ArgumentSource? _onDenied;

    /// <summary>The use, where no variable has a part in it: read once for all requests.</summary>
    private readonly DeclaredUse? _literal;

    private UseDirective(GraphQLDirective node, Place place)
    {
        _place = place;
        _purpose = ArgumentSource.Of(node, "purpose")!;
        _legalBasis = ArgumentSource.Of(node, "legalBasis")!;
        _onDenied = ArgumentSource.Of(node, "onDenied");
        _literal = _purpose.IsLiteral && _legalBasis.IsLiteral ? Read(OperationVariables.None, out _) : null;
    }

    public static UseDirective? Of(GraphQLOperationDefinition operation, ROM source) =>
        operation.Directives?.Items.Find(directive => directive.Name.StringValue == SchemaDirectives.Use) is { } node
            ? new UseDirective(node, Place.Of(node, source))
            : null;

    /// <summary>The use that it states; null, and the error, where its legal basis is no code.</summary>
    public DeclaredUse? Read(OperationVariables variables, out RequestError? error)
    {
        error = null;
        if (_literal is not null)
        {
            return _literal;
        }

        var text = (string)_legalBasis.Value(variables)!;
        if (LegalBasisCode.TryParse(text, out var code))
        {
            return new DeclaredUse(Member<Purpose>(_purpose.Value(variables)), code);
        }

        error = RequestErrors.LegalBasisInvalid(_place);
        return null;
    }

    public OnDenied OnDenied(OperationVariables variables) =>
        _onDenied?.Value(variables) is { } value ? Member<OnDenied>(value) : Schema.OnDenied.Null;

    // A literal is its name still; GraphQL.NET has coerced a variable.
    private static T Member<T>(object? value)
        where T : struct, Enum => value switch
        {
            T member => member,
            string name when WireName.TryParse<T>(name, out var member) => member,
            _ => throw new InvalidOperationException($"Validation let a value through that is no {typeof(T).Name}."),
        };
}
