using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Catalog.Tests.NonInterference.Operations;

namespace Catalog.Tests.NonInterference;

/// <summary>One request of a trial, as it is before cursors of earlier answers are put in.</summary>
/// <param name="IsGet">By GET, where the address is not too long.</param>
/// <param name="Accept">The media type that is accepted.</param>
/// <param name="OperationName">The name that the request gives; null for none.</param>
/// <param name="Wish">A header and its value, of what is told beside data or how the answer is packed; null for none.</param>
/// <param name="IsPersisted">Whether the document is sent with its hash, to be kept under it.</param>
/// <param name="IsNamed">Whether the hash is sent in the document's place.</param>
/// <param name="Fault">Breaks the document in a way of its number; null leaves it whole.</param>
internal sealed record Step(
    ClientId System, Operation Operation, bool IsGet, string Accept, string? OperationName, bool HasSecondOperation, (string Name, string Value)? Wish, bool IsPersisted, bool IsNamed, int? Fault)
{
    /// <summary>Who asks, by the use that the operation states.</summary>
    public Asker Asker => new(System, UseOf(Operation));

    /// <summary>The same document by another, who states its own use where the use is in variables.</summary>
    public Step By(Asker other) => this with
    {
        System = other.System,
        Operation = Operation with
        {
            Variables = [.. Operation.Variables.Select(variable => other.Use is null ? variable : variable.Name switch
            {
                var name when name == NameOf(Operation.Use?.Purpose) => variable with { Value = new Given.Member(WireName.Of(other.Use.Purpose)) },
                var name when name == NameOf(Operation.Use?.LegalBasis) => variable with { Value = new Given.Plain(other.Use.LegalBasis.Value) },
                _ => variable,
            })],
        },
    };

    public override string ToString() => $"{Asker}, {(IsGet ? "GET" : "POST")}, {Accept}, operationName {OperationName ?? "none"}, fault {(Fault is null ? "none" : Fault)}, {Wish}{(IsPersisted ? ", persisted" : "")}";

    private static DeclaredUse? UseOf(Operation operation) =>
        Value(operation, operation.Use?.Purpose) is Given.Member purpose
        && WireName.TryParse<Purpose>(purpose.Name, out var known)
        && Value(operation, operation.Use?.LegalBasis) is Given.Plain { Value: string text }
        && LegalBasisCode.TryParse(text, out var code)
            ? new DeclaredUse(known, code)
            : null;

    private static Given? Value(Operation operation, Given? given) => given is Given.Variable
        ? operation.Variables.Where(variable => variable.Name == NameOf(given)).Select(variable => variable.Value ?? variable.Default).FirstOrDefault()
        : given;

    private static string? NameOf(Given? given) => (given as Given.Variable)?.Name;
}
