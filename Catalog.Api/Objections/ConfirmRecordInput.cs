namespace Catalog.Api.Objections;

/// <summary>Why what is recorded is right.</summary>
internal sealed record ConfirmRecordInput(long Objection, int Revision, string Statement) : IObjectionInput;
