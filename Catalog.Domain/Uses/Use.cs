using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Uses;

/// <summary>What a system is approved for: a purpose on a legal basis, in a scope, by certain ways of delivery, for a period.</summary>
public sealed record Use(
    UseId Id,
    ClientId System,
    Purpose Purpose,
    LegalBasisCode LegalBasis,
    string Scope,
    DeliveryModes DeliveryModes,
    Period Period,
    UseStatus Status);
