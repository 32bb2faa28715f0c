using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Kind = Catalog.Domain.Resources.CatalogueDifferenceKind;

namespace Catalog.Api.Resources;

/// <summary>Compares two versions of the catalogue. INVARIANT: two versions without a difference are alike to all who ask for records.</summary>
internal static class CatalogueDifferences
{
    public static IReadOnlyList<CatalogueDifference> Between(CatalogueVersion? from, CatalogueVersion to)
    {
        var found = new List<CatalogueDifference>();
        Compare(from?.Resources ?? [], to.Resources, resource => resource.TypeName, found, (Kind.ResourceAdded, Kind.ResourceRemoved), resource => resource.Name, Compare);
        Compare(from?.CodeLists ?? [], to.CodeLists, list => list.Name, found, (Kind.CodeListAdded, Kind.CodeListRemoved), list => list.Description, Compare);
        Compare(from?.LegalBases ?? [], to.LegalBases, basis => basis.Code.Value, found, (Kind.LegalBasisAdded, Kind.LegalBasisRemoved), basis => basis.Citation, (before, after, _) =>
            Tell(found, Kind.LegalBasisChanged, after.Code.Value, null, Text(before), Text(after)));
        return found;
    }

    private static void Compare(Resource before, Resource after, List<CatalogueDifference> found)
    {
        void Changed(string property, string? old, string? next) => Tell(found, Kind.ResourceChanged, after.TypeName, property, old, next);

        Changed("code", before.Code.Value, after.Code.Value);
        Changed("name", before.Name, after.Name);
        Changed("summary", before.Summary, after.Summary);
        Changed("plural", before.Plural, after.Plural);
        Changed("provider", before.Provider, after.Provider);
        Changed("jointProviders", Join(before.JointProviders), Join(after.JointProviders));
        Changed("subject", WireName.Of(before.Subject), WireName.Of(after.Subject));
        Changed("cardinality", WireName.Of(before.Cardinality), WireName.Of(after.Cardinality));
        Changed("article", before.Article, after.Article);
        Changed("format", WireName.Of(before.Format), WireName.Of(after.Format));
        Changed("updateCycle", WireName.Of(before.UpdateCycle), WireName.Of(after.UpdateCycle));
        Changed("published", Text(before.Published), Text(after.Published));
        Changed("related", Join(before.Related.Select(code => code.Value)), Join(after.Related.Select(code => code.Value)));
        Changed("deliveryModes", Join(DeliveryModeList.Of(before.DeliveryModes).Select(mode => WireName.Of(mode))), Join(DeliveryModeList.Of(after.DeliveryModes).Select(mode => WireName.Of(mode))));
        Changed("division", before.Division?.Field, after.Division?.Field);
        Changed("subjectNumber", before.SubjectNumber?.Field, after.SubjectNumber?.Field);
        Changed("holder", before.Holder?.Field, after.Holder?.Field);
        Changed("key", Join(before.Key.Select(item => item.Field)), Join(after.Key.Select(item => item.Field)));
        Tell(found, Kind.ResourceWithdrawn, after.TypeName, "withdrawn", Text(before.Withdrawn), Text(after.Withdrawn));
        Compare(before.Items, after.Items, item => after.Coordinate(item), found, (Kind.ItemAdded, Kind.ItemRemoved), item => item.Name, (old, next, all) => Compare(after.Coordinate(next), old, next, all));
    }

    private static void Compare(string coordinate, InformationItem before, InformationItem after, List<CatalogueDifference> found)
    {
        void Changed(string property, string? old, string? next) => Tell(found, Kind.ItemChanged, coordinate, property, old, next);

        Tell(found, Kind.SharingClassChanged, coordinate, "sharing", WireName.Of(before.SharingClass), WireName.Of(after.SharingClass));
        Changed("code", before.Code.Value, after.Code.Value);
        Changed("name", before.Name, after.Name);
        Changed("type", before.Type.Name, after.Type.Name);
        Changed("dataType", WireName.Of(before.DataType), WireName.Of(after.DataType));
        Changed("length", Text(before.Length), Text(after.Length));
        Changed("scale", Text(before.Scale), Text(after.Scale));
        Changed("unit", before.Unit, after.Unit);
        Changed("condition", before.Condition, after.Condition);
        Changed("mask", before.Mask?.ToString(), after.Mask?.ToString());
        Changed("legalBasis", before.LegalBasis?.Code.Value, after.LegalBasis?.Code.Value);
        Changed("open", before.IsOpen ? "true" : "false", after.IsOpen ? "true" : "false");
        Changed("article", before.Article, after.Article);
        Tell(found, Kind.ItemWithdrawn, coordinate, "withdrawn", Text(before.Withdrawn), Text(after.Withdrawn));
    }

    private static void Compare(CodeList before, CodeList after, List<CatalogueDifference> found)
    {
        Tell(found, Kind.CodeListChanged, after.Name, "description", before.Description, after.Description);
        Tell(found, Kind.CodeListChanged, after.Name, "standard", before.Standard, after.Standard);
        Compare(before.Values, after.Values, value => $"{after.Name}({value.Code})", found, (Kind.CodeAdded, Kind.CodeRemoved), value => value.Meaning, (old, next, all) =>
        {
            Tell(all, Kind.CodeChanged, $"{after.Name}({next.Code})", "name", old.Name, next.Name);
            Tell(all, Kind.CodeChanged, $"{after.Name}({next.Code})", "meaning", old.Meaning, next.Meaning);
        });
    }

    private static void Compare<T>(
        IEnumerable<T> from,
        IEnumerable<T> to,
        Func<T, string> key,
        List<CatalogueDifference> found,
        (Kind Added, Kind Removed) kinds,
        Func<T, string> name,
        Action<T, T, List<CatalogueDifference>> compare)
    {
        var left = from.ToDictionary(key, StringComparer.Ordinal);
        foreach (var after in to)
        {
            if (left.Remove(key(after), out var before))
            {
                compare(before, after, found);
            }
            else
            {
                found.Add(new CatalogueDifference(kinds.Added, key(after), null, null, name(after)));
            }
        }

        found.AddRange(left.Select(gone => new CatalogueDifference(kinds.Removed, gone.Key, null, name(gone.Value), null)));
    }

    private static void Tell(List<CatalogueDifference> found, Kind kind, string coordinate, string? property, string? before, string? after)
    {
        if (before != after)
        {
            found.Add(new CatalogueDifference(kind, coordinate, property, before, after));
        }
    }

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string Text(LegalBasis basis) =>
        string.Create(CultureInfo.InvariantCulture, $"{basis.Citation} ({WireName.Of(basis.Kind)}, {basis.Issuer}, {basis.InForce.From:O}–{basis.InForce.Until:O}): {basis.Text}");

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
