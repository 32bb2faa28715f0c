using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Catalog.Api.Mutations;

/// <summary>
/// A mutation: what it asks for, what it changes, and which row it shows then. INVARIANT: what it answers is read after the change has
/// been committed, so that a mutation that is sent again is answered alike.
/// </summary>
/// <param name="right">The scopes of which a token needs one.</param>
/// <param name="shown">The type that shows the row; in the payload it has the same name, with a small letter.</param>
internal abstract class Mutation<TInput, TRow>(string name, Scopes right, string shown, string description) : IMutation
    where TInput : class
    where TRow : class
{
    private const string InputArgument = "input";
    private const string KeyArgument = "key";

    public string Name => name;

    public Scopes Right => right;

    /// <summary>Whether it writes records, and not rows of the registers alone.</summary>
    public virtual bool WritesRecords => false;

    public (FieldType Field, IReadOnlyList<IGraphType> Types) Create()
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        var input = new InputObjectGraphType<TInput> { Name = $"{pascal}Input", Description = $"What {name} asks for." };
        Ask(new InputFields<TInput>(input));
        var field = new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = Reference.To($"{pascal}Payload"),
            Arguments = new QueryArguments(
                new QueryArgument(Reference.Required(input.Name)) { Name = InputArgument, Description = "What is to be changed." },
                new QueryArgument(Reference.To("String")) { Name = KeyArgument, Description = $"A key of the sender's choice, {MutationKeyRow.MaxKeyLength} characters at most: sent again with it, the mutation has no second effect." }),
            Resolver = new FuncFieldResolver<object?>(ResolveAsync),
        };
        return (field, [input, new MutationPayloadType<TRow>($"{pascal}Payload", name, shown)]);
    }

    /// <summary>Adds the fields of the input.</summary>
    protected abstract void Ask(InputFields<TInput> fields);

    /// <summary>Changes rows by the scope's context; what is saved is committed when the outcome is not a refusal.</summary>
    protected abstract Task<MutationOutcome> ChangeAsync(TInput input, MutationScope scope);

    /// <summary>The row that an outcome names.</summary>
    protected abstract Task<TRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation);

    private async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var input = context.GetArgument<TInput>(InputArgument);
        var request = MutationRequest.Of(name, context.GetArgument<string?>(KeyArgument), input) with { WritesRecords = WritesRecords };
        var runner = context.RequestServices!.GetRequiredService<MutationRunner>();
        var outcome = await runner.RunAsync(request, scope => ChangeAsync(input, scope), OperationScope.Of(context), context.CancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            context.Errors.Add(new KnownError(refusal) { Path = context.ResponsePath });
            return null;
        }

        return new MutationPayload<TRow>(await ReadAsync(outcome.Key!, GovernanceReader.Of(context).Context, context.CancellationToken));
    }
}
