using GraphQL.Validation;

namespace Catalog.Api.Documents;

/// <summary>Ends a validation that has found enough: GraphQL.NET has no other way to be stopped.</summary>
internal sealed class EnoughErrorsException(IReadOnlyList<ValidationError> errors) : Exception("Validation has found enough errors.")
{
    public IReadOnlyList<ValidationError> Errors { get; } = errors;
}
