using Catalog.Api.Errors;

namespace Catalog.Api.Documents;

/// <summary>Chooses the operation of a document. Source: GraphQL specification, 6.1.</summary>
internal static class OperationChoice
{
    public static Operation? Choose(ValidDocument document, string? operationName, out RequestError? refusal)
    {
        refusal = null;
        if (string.IsNullOrEmpty(operationName))
        {
            if (document.Operations.Count == 1)
            {
                return document.Operations[0];
            }

            refusal = RequestErrors.OperationNameRequired();
            return null;
        }

        foreach (var operation in document.Operations)
        {
            if (operation.Name == operationName)
            {
                return operation;
            }
        }

        refusal = RequestErrors.OperationUnknown();
        return null;
    }
}
