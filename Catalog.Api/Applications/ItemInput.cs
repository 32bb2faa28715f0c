namespace Catalog.Api.Applications;

/// <summary>Which item is moved on.</summary>
internal sealed record ItemInput(string Id, int Revision) : IItemInput;
