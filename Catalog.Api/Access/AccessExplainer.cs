using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using GraphQL;

namespace Catalog.Api.Access;

/// <summary>Answers explainAccess: plans a document as if it were asked, and reads nothing.</summary>
internal static class AccessExplainer
{
    public static async Task<AccessExplanation?> ExplainAsync(IResolveFieldContext context)
    {
        var scope = OperationScope.Of(context);
        if (scope.Caller is null)
        {
            return Refuse(context, RequestErrors.TokenRequired());
        }

        var document = await scope.Served.Documents.ReadAsync(context.GetArgument<string>("document"), context.CancellationToken);
        if (document.Document is null)
        {
            return Refuse(context, [.. document.Errors]);
        }

        if (OperationChoice.Choose(document.Document, context.GetArgument<string?>("operationName"), out var refusal) is not { } operation)
        {
            return Refuse(context, refusal!);
        }

        // Its variables have no values here: pages whose size they say are taken to have the size that is assumed.
        if (operation.Cost.Of(OperationVariables.None) is var cost && cost > scope.Served.Documents.Limits.MaxCost)
        {
            return Refuse(context, RequestErrors.CostTooHigh(cost, scope.Served.Documents.Limits.MaxCost));
        }

        if (DeclaredUse(context, operation, out var fault) is var use && fault is not null)
        {
            return Refuse(context, fault);
        }

        return Explain(scope, operation, use);
    }

    private static AccessExplanation Explain(OperationScope scope, Operation operation, DeclaredUse? use)
    {
        var plan = OperationPlanner.Plan(scope.Catalogue, operation.Document.Syntax, operation.Definition, null, operation.Inputs(OperationVariables.None), (item, kind) =>
            scope.Access.Decide(new AccessQuestion(scope.Caller!.ClientId, use, DeliveryModes.OnlineQuery, item, kind)));
        return new AccessExplanation([.. plan.Decisions.Select(planned => new ExplainedDecision(
            planned.Path,
            planned.Item,
            planned.Decision,
            planned.Argument,
            planned.Remedy(use)))]);
    }

    /// <summary>The use of the arguments; what they leave out is that of the document, whose variables have no values here.</summary>
    private static DeclaredUse? DeclaredUse(IResolveFieldContext context, Operation operation, out RequestError? fault)
    {
        fault = null;
        var stated = operation.Use?.Read(OperationVariables.None, out fault);
        fault = null;
        var purpose = context.GetArgument<Purpose?>("purpose") ?? stated?.Purpose;
        var legalBasis = stated?.LegalBasis;
        if (context.GetArgument<string?>("legalBasis") is { } text && !LegalBasisCode.TryParse(text, out legalBasis))
        {
            fault = RequestErrors.LegalBasisInvalid(Place.Of(context.FieldAst, context.Document.Source));
        }

        return purpose is { } known && legalBasis is not null ? new DeclaredUse(known, legalBasis) : null;
    }

    private static AccessExplanation? Refuse(IResolveFieldContext context, params IEnumerable<RequestError> errors)
    {
        foreach (var error in errors)
        {
            context.Errors.Add(new KnownError(error));
        }

        return null;
    }
}
