namespace Catalog.Api.Applications;

/// <summary>What is changed in a draft.</summary>
internal sealed record ChangeApplicationInput(string Id, int Revision, IReadOnlyList<ApplicationItemInput>? Add, IReadOnlyList<string>? Withdraw);
