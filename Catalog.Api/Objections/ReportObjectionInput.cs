namespace Catalog.Api.Objections;

/// <summary>The report of an objection.</summary>
internal sealed record ReportObjectionInput(long Objection, int Revision, string Report) : IObjectionInput;
