using Catalog.Tests.Conventions;

namespace Catalog.Tests.Map;

/// <summary>A test of what is filtered by boxes, which runs as soon as the served schema has them.</summary>
internal sealed class BoundingBoxFactAttribute : FactAttribute
{
    public BoundingBoxFactAttribute()
    {
        var schema = File.ReadAllText(Path.Combine(Repository.Root, "schema.graphql"));
        Skip = schema.Contains("scalar BoundingBox", StringComparison.Ordinal) ? null : "The schema has no BoundingBox.";
    }
}
