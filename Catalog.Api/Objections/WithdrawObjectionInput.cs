namespace Catalog.Api.Objections;

/// <summary>Which objection is withdrawn, and why.</summary>
internal sealed record WithdrawObjectionInput(long Objection, int Revision, string Reason) : IObjectionInput;
