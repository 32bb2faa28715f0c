namespace Catalog.Api.Applications;

/// <summary>What a department begins to apply for.</summary>
internal sealed record DraftApplicationInput(string System, IReadOnlyList<ApplicationItemInput> Items);
