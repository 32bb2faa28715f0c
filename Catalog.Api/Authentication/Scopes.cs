namespace Catalog.Api.Authentication;

/// <summary>What a token lets its system do, as its scope claim says on the wire (<see cref="ScopeNames"/>).</summary>
[Flags]
public enum Scopes
{
    None = 0,
    Read = 1,
    Steward = 2,
    Admin = 4,
    Audit = 8,
}
