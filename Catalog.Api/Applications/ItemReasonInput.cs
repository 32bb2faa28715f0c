namespace Catalog.Api.Applications;

/// <summary>Which item is moved on, and why.</summary>
internal sealed record ItemReasonInput(string Id, int Revision, string Reason) : IItemInput;
