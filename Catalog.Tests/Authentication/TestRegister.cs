using Catalog.Api.Authentication;
using Catalog.Domain.Departments;

namespace Catalog.Tests.Authentication;

/// <summary>A register in which every system stands, with all scopes unless told.</summary>
internal sealed class TestRegister : IRegisteredSystems
{
    public string Scopes { get; set; } = string.Join(' ', ScopeNames.All);

    public SystemTrust? Trust { get; set; }

    public bool IsEmpty { get; set; }

    public ConsumingSystem? Find(ClientId system) =>
        IsEmpty ? null : new ConsumingSystem(system, system.Value, DepartmentCode.Parse("public-security"), SystemStatus.Active, Scopes: Scopes, Trust: Trust);
}
