using Catalog.Domain.Departments;

namespace Catalog.Api.Authentication;

/// <summary>The register of systems, against which every token is held.</summary>
public interface IRegisteredSystems
{
    /// <summary>A system as it is registered now; null where it is not. Asked for every request: it looks up and no more.</summary>
    ConsumingSystem? Find(ClientId system);
}
