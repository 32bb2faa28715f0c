using GraphQL.Types;

namespace Catalog.Api.Mutations;

/// <summary>The mutations of the schema.</summary>
internal sealed class MutationType : ObjectGraphType
{
    public const string TypeName = "Mutation";

    private MutationType(IReadOnlyList<IGraphType> types)
    {
        Name = TypeName;
        Description = "治理: what departments do before and after a field is read. An operation has one mutation, which has its whole effect or none.";
        Types = types;
    }

    /// <summary>The types that the mutations lead to.</summary>
    public IReadOnlyList<IGraphType> Types { get; }

    public static MutationType Create()
    {
        var made = MutationList.All.Select(mutation => mutation.Create()).ToList();
        var type = new MutationType([.. made.SelectMany(part => part.Types)]);
        foreach (var (field, _) in made)
        {
            type.AddField(field);
        }

        return type;
    }
}
