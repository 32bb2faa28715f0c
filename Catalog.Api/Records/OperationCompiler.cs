using System.Text;
using Catalog.Api.Caching;
using Catalog.Api.Documents;
using Catalog.Api.Limits;
using Catalog.Api.Planning;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Api.Records;

/// <summary>Compiles operations and keeps what it compiled, as long as one snapshot of the access book decides.</summary>
internal sealed class OperationCompiler(CatalogueVersion catalogue, AccessSnapshot access, RecordDialect dialect, byte[] cursorSecret, GuessLimit guesses)
{
    private const int MaxKept = 2000;

    private readonly BoundedCache<OperationKey, CompiledOperation> _kept = new(MaxKept);

    public AccessSnapshot Access => access;

    /// <param name="mode">How the records are to be delivered.</param>
    public CompiledOperation Compile(Operation operation, ClientId system, DeclaredUse? use, DeliveryModes mode, ConditionValues conditions, OperationInputs inputs)
    {
        var key = new OperationKey(operation, system, use, mode, conditions.Bits, inputs.Form);
        if (!_kept.TryGet(key, out var compiled))
        {
            compiled = CompileNew(operation, system, use, mode, conditions, inputs);
            // A faulty filter can be as long as a request, and is part of the key.
            if (compiled.Plan.Faults.Count == 0)
            {
                _kept.Add(key, compiled);
            }
        }

        return compiled;
    }

    private CompiledOperation CompileNew(
        Operation operation, ClientId system, DeclaredUse? use, DeliveryModes mode, ConditionValues conditions, OperationInputs inputs)
    {
        var decided = new List<Decision>();
        var syntax = operation.Document.Syntax;
        var plan = OperationPlanner.Plan(catalogue, syntax, operation.Definition, conditions, inputs, (item, kind) =>
        {
            var decision = access.Decide(new AccessQuestion(system, use, mode, item, kind));
            decided.Add(decision);
            return decision;
        });
        return new CompiledOperation(
            plan,
            plan.Faults.Count > 0 ? [] : [.. plan.Roots.Select(root => Program(root, system, use, mode))],
            decided,
            ResponseKeys.Leads(plan.Roots, root => root.ResponseKey),
            DenialErrors.Write(plan.Decisions, use, syntax.Source),
            MaskedExtension.Write(plan.Decisions),
            new Lazy<byte[]>(() => AccessExtension.Write(plan.Decisions, use)));
    }

    private RootProgram? Program(OperationRoot root, ClientId system, DeclaredUse? use, DeliveryModes mode) => root switch
    {
        OperationRoot.Subject subject => new SubjectRootProgram(dialect, subject),
        OperationRoot.Connection connection => new ConnectionRootProgram(dialect, connection, new CursorSeal(cursorSecret, Binding(connection, system, use, mode)), mode == DeliveryModes.BulkDownload),
        OperationRoot.Verification verification => new VerificationRootProgram(dialect, verification, system, guesses),
        _ => null,
    };

    // INVARIANT: a cursor of one list, filter, ordering, system or use opens under no other. The rest of the operation is no part of
    // it: clients ask for the next page with another operation than for the first.
    private static byte[] Binding(OperationRoot.Connection connection, ClientId system, DeclaredUse? use, DeliveryModes mode) => Encoding.UTF8.GetBytes(
        $"{(mode == DeliveryModes.BulkDownload ? "export" : "cursor")}\n{connection.Read.Resource.Code}\n{system}\n{use?.Purpose}\n{use?.LegalBasis}"
        + string.Concat(connection.Rows.Forms.Select(form => $"\n{form?.Text}")));
}
