using Catalog.Api.Authentication;
using Catalog.Domain.Departments;

namespace Catalog.Api.Access;

/// <summary>The register of systems as the access book last read it: what a mutation changes is in it before the mutation is answered.</summary>
internal sealed class RegisteredSystems(AccessBookKeeper access) : IRegisteredSystems
{
    public ConsumingSystem? Find(ClientId system) => access.LastRead?.FindSystem(system);
}
