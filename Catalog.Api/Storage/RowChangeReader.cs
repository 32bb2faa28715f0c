using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalog.Api.Storage;

/// <summary>Reads what a save changes from the entries of its context, after the database has given keys and before the changes are accepted.</summary>
internal static class RowChangeReader
{
    /// <summary>What is told of a value that the audit does not keep.</summary>
    public const string Withheld = "(withheld)";

    private const string Suffix = "Row";
    private const string MomentPattern = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>
    /// Values of which the audit tells that they changed, and not what they are. Telephones: an auditor asks who is responsible, and
    /// needs nobody's number for it, while entries can never be corrected or deleted. Documents and definition files: they are as
    /// long as a request, and a document may name a person; the hash beside them, which is told, says which text it was. So do keys
    /// and their thumbprints. Objections: they are about a person or an organisation, and the audit is no register of them. Addresses
    /// of webhooks: an address can be the right to send there.
    /// </summary>
    private static readonly FrozenSet<string> Untold = FrozenSet.Create(
        nameof(DepartmentContact.Telephone), nameof(TrustedOperationRow.Document), nameof(CatalogueVersionRow.Files),
        nameof(CatalogueVersionRow.Folder), nameof(CatalogueDraftRow.Definition), nameof(SystemRow.PublicKey), nameof(WebhookRow.WebhookUrl),
        nameof(ObjectionRow.Subject), nameof(ObjectionRow.Evidence), nameof(ObjectionRow.Finding), nameof(ObjectionRow.Statement), nameof(ObjectionRow.Report));

    /// <summary>Whether a row is added to the registers or changed in them.</summary>
    public static bool IsTold(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified && IsRegister(entry.Metadata.ClrType);

    /// <summary>Whether rows are told of: all but those that say otherwise.</summary>
    public static bool IsRegister(Type row) => !row.IsAssignableTo(typeof(IUntoldRow));

    public static RowChange Read(EntityEntry entry, long? accessVersion)
    {
        var isNew = entry.State == EntityState.Added;
        List<IProperty> changed =
        [
            .. entry.Metadata.GetFlattenedProperties()
                .Where(property => isNew || !Equals(entry.OriginalValues[property], entry.CurrentValues[property]))
                .OrderBy(Name, StringComparer.Ordinal),
        ];
        return new RowChange(
            Register(entry), Key(entry), isNew ? null : Texts(changed, entry.OriginalValues), Texts(changed, entry.CurrentValues), accessVersion);
    }

    private static string Register(EntityEntry entry)
    {
        var name = entry.Metadata.ClrType.Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(property => Text(property, entry.CurrentValues[property])));

    private static OrderedDictionary<string, string?> Texts(List<IProperty> properties, PropertyValues values) =>
        new(properties.Select(property => KeyValuePair.Create(Name(property), Text(property, values[property]))), StringComparer.Ordinal);

    /// <summary>The property's name as it is written on the wire, such as legalBasis or leaderInCharge.name.</summary>
    private static string Name(IProperty property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return property.DeclaringType is IComplexType { ComplexProperty: var owner } ? $"{JsonNamingPolicy.CamelCase.ConvertName(owner.Name)}.{name}" : name;
    }

    private static string? Text(IProperty property, object? value) => value switch
    {
        null => null,
        _ when Untold.Contains(property.Name) => Withheld,
        DateTimeOffset moment => moment.UtcDateTime.ToString(MomentPattern, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        // Enumerations have the names in the database that they have on the wire.
        Enum => (string?)property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? throw new NotSupportedException($"{property.Name} has no name on the wire."),
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{property.Name} has no form as text."),
    };
}
