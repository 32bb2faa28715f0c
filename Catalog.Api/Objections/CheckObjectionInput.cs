using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>What the office found.</summary>
internal sealed record CheckObjectionInput(long Objection, int Revision, ObjectionCause Cause, string Finding) : IObjectionInput;
