namespace Catalog.Api.Departments;

/// <summary>Which system is suspended or may go on, and why.</summary>
internal sealed record ChangeSystemStatusInput(string ClientId, int Revision, string Reason);
