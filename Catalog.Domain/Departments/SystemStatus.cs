namespace Catalog.Domain.Departments;

/// <summary>Whether a system may ask for records.</summary>
public enum SystemStatus
{
    Active,
    Suspended,
}
