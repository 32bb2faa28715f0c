using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Errors;

namespace Catalog.Api.Errors;

/// <summary>The errors that GraphQL.NET finds in documents and values, with this service's codes.</summary>
internal static class ValidationErrors
{
    public static RequestError Read(ExecutionError error) => error is KnownError known ? known.Error : new(CodeOf(error), error.Message)
    {
        Places = [.. error.Locations?.Select(location => new Place(location.Line, location.Column)) ?? []],
        Details = error is ValidationError { Number: { } number } ? [new("rule", number)] : [],
    };

    private static string CodeOf(ExecutionError error) => error is InvalidVariableError or ArgumentsOfCorrectTypeError or DefaultValuesOfCorrectTypeError
        ? ErrorCodes.ValueInvalid
        : ErrorCodes.DocumentInvalid;
}
