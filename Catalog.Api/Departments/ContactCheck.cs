using System.Text.RegularExpressions;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;

namespace Catalog.Api.Departments;

/// <summary>Checks whom to turn to in a department.</summary>
internal static partial class ContactCheck
{
    /// <param name="at">The place in the input, such as leaderInCharge; empty for its own fields.</param>
    public static DepartmentContact Read(InputCheck check, string at, string name, string telephone)
    {
        var path = at.Length == 0 ? string.Empty : $"{at}.";
        var contact = new DepartmentContact(
            check.Text($"{path}name", name, DepartmentContact.MaxNameLength),
            check.Text($"{path}telephone", telephone, DepartmentContact.MaxTelephoneLength));
        if (!Telephone().IsMatch(contact.Telephone))
        {
            check.Fail($"{path}telephone", "must be a telephone number, such as 0715-1234567");
        }

        return contact;
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]+[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
