using Catalog.Api.Caching;
using Catalog.Api.Errors;
using Catalog.Api.Limits;
using Catalog.Api.Planning;
using Catalog.Domain.TrustedOperations;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;

namespace Catalog.Api.Documents;

/// <summary>Holds documents to the limits, parses and validates them against one schema, and keeps the valid ones by their text.</summary>
internal sealed class DocumentStore(ISchema schema, IOptionsMonitor<LimitSettings> settings)
{
    private const int MaxKept = 1000;

    /// <summary>A longer document is read anew each time, so that what is kept stays small.</summary>
    private const int MaxKeptLength = 32 * 1024;

    /// <summary>How deep the parser goes, in nodes: it calls itself for each.</summary>
    private static readonly ParserOptions Parsing = new() { Ignore = IgnoreOptions.Comments, MaxDepth = 64 };

    private readonly BoundedCache<string, DocumentResult> _kept = new(MaxKept, StringComparer.Ordinal);
    private readonly DocumentValidator _validator = new();
    private readonly SchemaCosts _costs = new(schema);

    public ISchema Schema { get; } = schema;

    /// <summary>The limits of now.</summary>
    public LimitSettings Limits => settings.CurrentValue;

    public ValueTask<DocumentResult> ReadAsync(string text, CancellationToken cancellation)
    {
        var limits = Limits;
        if (!_kept.TryGet(text, out var kept))
        {
            return new ValueTask<DocumentResult>(ReadNewAsync(text, limits, cancellation));
        }

        // INVARIANT: a kept document is held to the limits of now, not to those of when it was kept.
        return new ValueTask<DocumentResult>(DocumentLimits.Refusal(kept.Document!.Size, limits) is { } refusal ? Refuse(refusal) : kept);
    }

    /// <summary>Coerces the values of an operation's variables.</summary>
    public async ValueTask<(OperationVariables Variables, IReadOnlyList<RequestError> Errors)> CoerceAsync(
        Operation operation, Inputs inputs, CancellationToken cancellation)
    {
        if (!operation.HasVariables)
        {
            return (OperationVariables.None, []);
        }

        if (operation.Scalars.Coerce(inputs) is { } plain)
        {
            return (plain, []);
        }

        var context = Context(operation.Document.Syntax, operation.Definition, inputs, cancellation);
        try
        {
            var (variables, errors) = await context.GetVariablesValuesAsync(null);
            return (new OperationVariables(variables), ValidationErrors.Read(errors ?? []));
        }
        catch (ValidationError error)
        {
            return (OperationVariables.None, [ValidationErrors.Read(error)]);
        }
    }

    private static DocumentResult Refuse(params IReadOnlyList<RequestError> errors) => new(null, errors);

    private async Task<DocumentResult> ReadNewAsync(string text, LimitSettings limits, CancellationToken cancellation)
    {
        TextSize size;
        GraphQLDocument syntax;
        try
        {
            size = TextSize.Of(text, limits);
            if (DocumentLimits.Refusal(size, limits) is { } refusal)
            {
                return Refuse(refusal);
            }

            syntax = Parser.Parse(text, Parsing);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            return Refuse(RequestErrors.Syntax(error.Description, new Place(error.Location.Line, error.Location.Column)));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return Refuse(RequestErrors.TooDeep());
        }

        var result = await ReadAsync(DocumentHash.Of(text), syntax, new DocumentSize(size, SyntaxMeasure.Of(syntax, limits.MaxFragments)), limits, cancellation);
        if (result.Document is not null && text.Length <= MaxKeptLength)
        {
            _kept.Add(text, result);
        }

        return result;
    }

    private async Task<DocumentResult> ReadAsync(DocumentHash hash, GraphQLDocument syntax, DocumentSize size, LimitSettings limits, CancellationToken cancellation)
    {
        if (DocumentLimits.Refusal(size.Syntax, limits) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (syntax.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault() is not { } first)
        {
            return Refuse(RequestErrors.NoOperation());
        }

        var inputs = new InputArgumentRule();
        if (await ValidateAsync(syntax, first, inputs, cancellation) is { Count: > 0 } errors)
        {
            return Refuse(errors);
        }

        var conditions = await ConditionVariables.FindAsync(syntax, cancellation);
        return conditions.Count > ConditionValues.MaxVariables
            ? Refuse(RequestErrors.TooManyConditions())
            : new DocumentResult(new ValidDocument(hash, syntax, size, conditions, inputs.Found, new OperationCosts(_costs, syntax), Schema), []);
    }

    private async Task<IReadOnlyList<RequestError>> ValidateAsync(
        GraphQLDocument syntax, GraphQLOperationDefinition operation, InputArgumentRule inputs, CancellationToken cancellation)
    {
        IEnumerable<ExecutionError> errors;
        try
        {
            var validation = await _validator.ValidateAsync(new ValidationOptions
            {
                Schema = Schema,
                Document = syntax,
                Operation = operation,
                Variables = Inputs.Empty,
                Rules = [.. DocumentRules.All, inputs],
                CancellationToken = cancellation,
            });
            errors = validation.Errors;
        }
        catch (EnoughErrorsException enough)
        {
            errors = enough.Errors;
        }

        // Values of variables are the request's, not the document's: they are checked with each request.
        var faults = ValidationErrors.Read(errors.Where(error => error is not InvalidVariableError));
        return faults.Count > 0 ? faults : FieldConflicts.Find(syntax);
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
