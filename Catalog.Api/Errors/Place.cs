using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Errors;

/// <summary>A place in a document; lines and columns count from 1.</summary>
internal readonly record struct Place(int Line, int Column)
{
    /// <summary>Where a node of a document begins. The document's text is known by <paramref name="source"/>.</summary>
    public static Place Of(ASTNode node, ROM source)
    {
        var location = Location.FromLinearPosition(source, node.Location.Start);
        return new Place(location.Line, location.Column);
    }
}
