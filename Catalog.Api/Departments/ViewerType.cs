using Catalog.Api.Schema;

namespace Catalog.Api.Departments;

/// <summary>The asking system as the schema shows it.</summary>
internal sealed class ViewerType : MetadataType<Viewer>
{
    public ViewerType()
        : base("Viewer", "The asking system, with what it is approved for.")
    {
        Show("system", Reference.To("System"), "The system that the token names; null where none is registered.", viewer => viewer.System);
        Show("scopes", Reference.List("String"), "The scopes of the token, as far as they are registered for the system.", viewer => viewer.Scopes);
        Show("uses", Reference.List("Use"), "What the system is approved for.", viewer => viewer.Uses);
    }
}
