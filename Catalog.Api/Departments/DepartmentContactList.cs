using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>The three contacts of a department by what they answer for.</summary>
internal static class DepartmentContactList
{
    public static IEnumerable<RegisteredContact> Of(DepartmentRow row) =>
        Enum.GetValues<ContactRole>().Select(role => new RegisteredContact(role, Of(row, role)));

    public static DepartmentContact Of(DepartmentRow row, ContactRole role) => role switch
    {
        ContactRole.LeaderInCharge => row.LeaderInCharge,
        ContactRole.ResponsiblePerson => row.ResponsiblePerson,
        ContactRole.TechnicalPerson => row.TechnicalPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static void Set(DepartmentRow row, ContactRole role, DepartmentContact contact)
    {
        switch (role)
        {
            case ContactRole.LeaderInCharge:
                row.LeaderInCharge = contact;
                break;
            case ContactRole.ResponsiblePerson:
                row.ResponsiblePerson = contact;
                break;
            case ContactRole.TechnicalPerson:
                row.TechnicalPerson = contact;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(role));
        }
    }
}
