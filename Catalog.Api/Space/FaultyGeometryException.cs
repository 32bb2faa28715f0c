namespace Catalog.Api.Space;

/// <summary>Ends the reading of a geometry. It stays in <see cref="GeometryReader"/>.</summary>
internal sealed class FaultyGeometryException(GeometryFault fault) : Exception(fault.Problem)
{
    public GeometryFault Fault => fault;
}
