namespace Catalog.Api.Storage;

/// <summary>Whom to turn to in a department: an office or a name, and its telephone. Source: article 14 of the city's rules.</summary>
public sealed record DepartmentContact(string Name, string Telephone)
{
    public const int MaxNameLength = 64;

    public const int MaxTelephoneLength = 32;
}
