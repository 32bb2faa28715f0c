using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Records;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Uses;

namespace Catalog.Api.Http;

/// <summary>An operation that reads records, with the decision on each of its items.</summary>
/// <param name="Use">The use that it states; null where it states none.</param>
internal sealed record DecidedOperation(AskedOperation Asked, DeclaredUse? Use, OperationInputs Inputs, CompiledOperation Compiled)
{
    /// <summary>Whether an item is denied, and the operation asked to be rejected then.</summary>
    public bool IsRejected => Compiled.DenialErrors is not null && Asked.Operation.Use?.OnDenied(Asked.Variables) == OnDenied.Reject;

    /// <summary>Decides and compiles an operation, and tells its trail of it.</summary>
    /// <param name="mode">How its records are to be delivered.</param>
    /// <returns>The decided operation, or what is wrong with it before any item is looked at.</returns>
    public static (DecidedOperation? Decided, Answer? Refusal) Decide(AskedOperation asked, DeliveryModes mode)
    {
        var (operation, variables, scope) = (asked.Operation, asked.Variables, asked.Scope);
        RequestError? fault = null;
        var use = operation.Use?.Read(variables, out fault);
        if (fault is not null)
        {
            return (null, Answer.Of(fault));
        }

        scope.Trail.Use = use;
        var inputs = operation.Inputs(variables);
        if (inputs.ValueCount > scope.Served.Documents.Limits.MaxFilterValues)
        {
            return (null, Answer.Of(RequestErrors.FilterValuesTooMany(inputs.ValueCount, scope.Served.Documents.Limits.MaxFilterValues)));
        }

        var compiled = scope.Served.Compiler(scope.Access).Compile(operation, scope.Caller!.ClientId, use, mode, operation.Conditions(variables), inputs);
        scope.Trail.Decisions = compiled.Audited;
        NamedSubjects.Tell(scope.Trail, compiled.Plan, variables, inputs.Values);
        return compiled.Plan.Faults.Count > 0 ? (null, Answer.Of(compiled.Plan.Faults))
            : compiled.NeedsUse ? (null, Answer.Of(RequestErrors.UseRequired(Place.Of(operation.Definition, operation.Document.Syntax.Source))))
            : (new DecidedOperation(asked, use, inputs, compiled), null);
    }
}
