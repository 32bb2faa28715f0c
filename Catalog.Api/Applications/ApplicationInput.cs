namespace Catalog.Api.Applications;

/// <summary>Which application is moved on.</summary>
internal sealed record ApplicationInput(string Id, int Revision);
