using System.Collections.Concurrent;
using Catalog.Api.Authentication;
using Catalog.Domain.Departments;

namespace Catalog.Tests.Authentication;

/// <summary>A register in which every system stands, with all scopes unless told.</summary>
internal sealed class TestRegister : IRegisteredSystems
{
    private readonly ConcurrentDictionary<ClientId, ConsumingSystem> _known = new();
    private string _scopes = string.Join(' ', ScopeNames.All);
    private SystemTrust? _trust;

    public string Scopes
    {
        set
        {
            _scopes = value;
            _known.Clear();
        }
    }

    public SystemTrust? Trust
    {
        set
        {
            _trust = value;
            _known.Clear();
        }
    }

    public bool IsEmpty { get; set; }

    public ConsumingSystem? Find(ClientId system)
    {
        if (IsEmpty)
        {
            return null;
        }

        return _known.TryGetValue(system, out var known) ? known : _known.GetOrAdd(system, Register(system));
    }

    private ConsumingSystem Register(ClientId system) =>
        new(system, system.Value, DepartmentCode.Parse("public-security"), SystemStatus.Active, Scopes: _scopes, Trust: _trust);
}
