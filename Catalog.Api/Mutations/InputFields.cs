using System.Linq.Expressions;
using Catalog.Api.Schema;
using GraphQL.Types;

namespace Catalog.Api.Mutations;

/// <summary>The fields of an input, as they are added.</summary>
internal sealed class InputFields<TInput>(InputObjectGraphType<TInput> input)
    where TInput : class
{
    /// <summary>A field that must be given.</summary>
    /// <param name="type">A type of the schema by its name.</param>
    public void Require<T>(Expression<Func<TInput, T>> property, string type, string description) =>
        Add(property, Reference.Required(type), description);

    /// <summary>A field that may be left out.</summary>
    public void Allow<T>(Expression<Func<TInput, T>> property, string type, string description) =>
        Add(property, Reference.To(type), description);

    /// <summary>A list that must be given.</summary>
    public void RequireList<T>(Expression<Func<TInput, T>> property, string type, string description) =>
        Add(property, Reference.List(type), description);

    /// <summary>A list that may be left out.</summary>
    public void AllowList<T>(Expression<Func<TInput, T>> property, string type, string description) =>
        Add(property, Reference.OptionalList(type), description);

    /// <summary>The revision on which the change rests, which every change of a row asks for.</summary>
    public void RequireRevision(Expression<Func<TInput, int>> property) =>
        Add(property, Reference.Required("Int"), "The revision that the sender has seen; where another has changed the row since, the mutation is refused.");

    private void Add<T>(Expression<Func<TInput, T>> property, IGraphType type, string description)
    {
        var name = ((MemberExpression)property.Body).Member.Name;
        input.AddField(new FieldType { Name = char.ToLowerInvariant(name[0]) + name[1..], ResolvedType = type, Description = description });
    }
}
