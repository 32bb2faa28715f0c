using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>A circle about a point.</summary>
internal sealed class NearInput : InputObjectGraphType
{
    public const string TypeName = "NearInput";
    public const string Longitude = "longitude";
    public const string Latitude = "latitude";
    public const string Metres = "metres";

    /// <summary>So far is near at most.</summary>
    public const double MaxMetres = 50_000;

    public NearInput()
    {
        Name = TypeName;
        Description = "A place, and how far from it is near.";
        Add(Longitude, "Degrees east of Greenwich in CGCS2000.");
        Add(Latitude, "Degrees north of the equator in CGCS2000.");
        Add(Metres, FormattableString.Invariant($"Metres on the ellipsoid to the nearest point of a record's geometry, {MaxMetres:0} at most; zero to what the place lies in."));
    }

    private void Add(string name, string description) =>
        AddField(new FieldType { Name = name, ResolvedType = Reference.Required("Float"), Description = description });
}
