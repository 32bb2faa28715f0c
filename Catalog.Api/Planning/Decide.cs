using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>Decides whether the operation's system may do something with an item, for the operation's use.</summary>
internal delegate Decision Decide(ItemCode item, AccessKind kind);
