using Catalog.Api.Schema;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;

namespace Catalog.Api.Errors;

/// <summary>The errors that GraphQL.NET finds in documents and values, with this service's codes.</summary>
internal static class ValidationErrors
{
    private static readonly IReadOnlyList<IGraphType> Scalars = new CatalogueScalars().Own;

    /// <summary>As many as a response tells.</summary>
    public const int MaxTold = 20;

    public static IReadOnlyList<RequestError> Read(IEnumerable<ExecutionError> errors) => [.. errors.Take(MaxTold).Select(Read)];

    public static RequestError Read(ExecutionError error) => error is KnownError known ? known.Error : new(CodeOf(error), Message(error))
    {
        Places = [.. error.Locations?.Select(location => new Place(location.Line, location.Column)) ?? []],
        Details = error is ValidationError { Number: { } number } ? [new("rule", number)] : [],
    };

    private static string Message(ExecutionError error) => CallerText.Shorten(error.Message) + Expected(error.Message);

    /// <summary>What a value of the scalar that a message names looks like.</summary>
    private static string Expected(string message) => Scalars.FirstOrDefault(scalar =>
        message.Contains($"'{scalar.Name}'", StringComparison.Ordinal) || message.Contains($"'{scalar.Name}!'", StringComparison.Ordinal)) is { } scalar
            ? $" {scalar.Name} is {scalar.Description}"
            : string.Empty;

    private static string CodeOf(ExecutionError error) => error is InvalidVariableError or ArgumentsOfCorrectTypeError or DefaultValuesOfCorrectTypeError
        ? ErrorCodes.ValueInvalid
        : ErrorCodes.DocumentInvalid;
}
