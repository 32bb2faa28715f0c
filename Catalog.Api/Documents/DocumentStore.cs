using Catalog.Api.Caching;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Catalog.Api.Documents;

/// <summary>Parses and validates documents against one schema, and keeps the valid ones by their text.</summary>
internal sealed class DocumentStore(ISchema schema)
{
    private const int MaxKept = 1000;

    /// <summary>A longer document is read anew each time, so that what is kept stays small.</summary>
    private const int MaxKeptLength = 32 * 1024;

    private readonly BoundedCache<string, DocumentResult> _kept = new(MaxKept, StringComparer.Ordinal);
    private readonly DocumentValidator _validator = new();

    public ISchema Schema { get; } = schema;

    public ValueTask<DocumentResult> ReadAsync(string text, CancellationToken cancellation) =>
        _kept.TryGet(text, out var kept) ? new ValueTask<DocumentResult>(kept) : new ValueTask<DocumentResult>(ReadNewAsync(text, cancellation));

    /// <summary>Coerces the values of an operation's variables.</summary>
    public async ValueTask<(OperationVariables Variables, IReadOnlyList<RequestError> Errors)> CoerceAsync(
        Operation operation, Inputs inputs, CancellationToken cancellation)
    {
        if (!operation.HasVariables)
        {
            return (OperationVariables.None, []);
        }

        var context = Context(operation.Document.Syntax, operation.Definition, inputs, cancellation);
        try
        {
            var (variables, errors) = await context.GetVariablesValuesAsync(null);
            return (new OperationVariables(variables), [.. errors?.Select(ValidationErrors.Read) ?? []]);
        }
        catch (ValidationError error)
        {
            return (OperationVariables.None, [ValidationErrors.Read(error)]);
        }
    }

    private async Task<DocumentResult> ReadNewAsync(string text, CancellationToken cancellation)
    {
        GraphQLDocument syntax;
        try
        {
            syntax = Parser.Parse(text);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            return new DocumentResult(null, [RequestErrors.Syntax(error.Description, new Place(error.Location.Line, error.Location.Column))]);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return new DocumentResult(null, [RequestErrors.TooDeep()]);
        }

        if (syntax.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault() is not { } first)
        {
            return new DocumentResult(null, [RequestErrors.NoOperation()]);
        }

        var result = await ValidateAsync(syntax, first, cancellation);
        if (result.Document is not null && text.Length <= MaxKeptLength)
        {
            _kept.Add(text, result);
        }

        return result;
    }

    private async Task<DocumentResult> ValidateAsync(GraphQLDocument syntax, GraphQLOperationDefinition operation, CancellationToken cancellation)
    {
        var inputs = new InputArgumentRule();
        var validation = await _validator.ValidateAsync(new ValidationOptions
        {
            Schema = Schema,
            Document = syntax,
            Operation = operation,
            Variables = Inputs.Empty,
            Rules = [.. DocumentValidator.CoreRules, inputs],
            CancellationToken = cancellation,
        });

        // Values of variables are the request's, not the document's: they are checked with each request.
        var errors = validation.Errors.Where(error => error is not InvalidVariableError).Select(ValidationErrors.Read).ToList();
        if (errors.Count > 0)
        {
            return new DocumentResult(null, errors);
        }

        var conditions = await ConditionVariables.FindAsync(syntax, cancellation);
        return conditions.Count > ConditionValues.MaxVariables
            ? new DocumentResult(null, [RequestErrors.TooManyConditions()])
            : new DocumentResult(new ValidDocument(syntax, conditions, inputs.Found), []);
    }

    private ValidationContext Context(
        GraphQLDocument syntax, GraphQLOperationDefinition operation, Inputs inputs, CancellationToken cancellation) => new()
        {
            Schema = Schema,
            Document = syntax,
            Operation = operation,
            Variables = inputs,
            UserContext = new Dictionary<string, object?>(),
            CancellationToken = cancellation,
        };
}
