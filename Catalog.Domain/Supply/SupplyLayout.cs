using System.Collections.Frozen;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Domain.Supply;

/// <summary>How the rows of a register are read: its items by their names, and what no row may lack.</summary>
public sealed class SupplyLayout
{
    /// <summary>The column or member that says that a record is to be removed.</summary>
    public const string Deleted = "_deleted";

    /// <summary>The column or member that says from which day on the row's values hold.</summary>
    public const string ValidFrom = "_validFrom";

    private const string IdentityDocuments = "IdentityDocumentType";
    private const string NameOfPersons = "姓名";

    /// <summary>Documents that bear the citizen's number itself. Source: GA/T 517-2004.</summary>
    private static readonly string[] ResidentDocuments = ["RESIDENT_IDENTITY_CARD", "TEMPORARY_RESIDENT_IDENTITY_CARD"];

    private readonly FrozenDictionary<string, int> _places;
    private readonly int[] _key;
    private readonly int[] _identity;
    private readonly int _number = -1;
    private readonly int _document = -1;
    private readonly FrozenSet<string> _residentCodes = FrozenSet<string>.Empty;

    /// <param name="geometries">How geometries are read; null where the layout only tells whose records are whose.</param>
    public SupplyLayout(Resource resource, GeometryReading? geometries = null)
    {
        Resource = resource;
        Items = [.. resource.Items.Select(item => new SuppliedItem(item, geometries))];
        var names = resource.Items.Select((item, place) => (item.Name, Place: place)).GroupBy(item => item.Name, StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.First());
        _places = resource.Items.Select((item, place) => (Name: item.Field, Place: place)).Concat(names)
            .DistinctBy(item => item.Name, StringComparer.Ordinal).ToFrozenDictionary(item => item.Name, item => item.Place, StringComparer.Ordinal);
        _key = [.. resource.Key.Select(item => _places[item.Field])];
        if (resource.SubjectNumber is { } number)
        {
            _number = _places[number.Field];
        }

        if (resource.Subject == SubjectKind.NaturalPerson)
        {
            var items = resource.Items.ToList();
            _document = items.FindIndex(item => item.Type.CodeList?.Name == IdentityDocuments);
            _residentCodes = _document < 0 ? _residentCodes : items[_document].Type.CodeList!.Values.Where(value => ResidentDocuments.Contains(value.Name)).Select(value => value.Code).ToFrozenSet(StringComparer.Ordinal);
            // 自然人 article 11: whose records they are is said by name, document type and number.
            _identity = [.. new[] { items.FindIndex(item => item.Name == NameOfPersons), _document }.Where(place => place >= 0)];
        }
        else
        {
            _identity = [];
        }
    }

    public Resource Resource { get; }

    public IReadOnlyList<SuppliedItem> Items { get; }

    /// <summary>The place of an item by its field or its Chinese name; below zero for neither.</summary>
    public int Find(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>The item that was meant by a name that none has.</summary>
    public string? Nearest(string name) => NearestName.Of(name, _places.Keys);

    /// <summary>Says whose record a row is, and rejects it where that, or what tells records from each other, is missing.</summary>
    /// <returns>The number of its subject, or of a feature's holder; null for persons with another document.</returns>
    internal string? Identify(SuppliedRow row)
    {
        var subject = FeatureHolder.NumberOf(Resource, row.Values);
        if (_number >= 0)
        {
            subject = Subject(row);
            foreach (var place in row.IsDeletion ? [] : _identity)
            {
                Require(row, place, RejectionCode.IdentityMissing);
            }
        }

        if (_key.Length > 0 && _key.All(place => row.Values[place] is null))
        {
            Require(row, _key[0], RejectionCode.KeyMissing);
        }

        return subject;
    }

    /// <summary>The subject of a record that is stored already, or the holder of a feature.</summary>
    public string? SubjectOf(IReadOnlyList<object?> values) => Resource.Holder is not null ? FeatureHolder.NumberOf(Resource, values) : _number < 0 || values[_number] is not string text ? null : Normalised(text);

    private string? Subject(SuppliedRow row)
    {
        if (row.Values[_number] is not string text)
        {
            Require(row, _number, RejectionCode.IdentityMissing);
            return null;
        }

        if (Normalised(text) is { } number)
        {
            // As it is looked up and compared.
            row.Set(_number, number);
            return number;
        }

        if (Resource.Subject == SubjectKind.LegalEntity)
        {
            row.Reject(Items[_number].Item.Field, new ItemFault(RejectionCode.CreditCodeInvalid, SuppliedNumberClass.OfEntity(text)));
        }
        else if (_document >= 0 && row.Values[_document] is string document && _residentCodes.Contains(document))
        {
            row.Reject(Items[_number].Item.Field, new ItemFault(RejectionCode.CitizenIdInvalid, SuppliedNumberClass.OfCitizen(text)));
        }
        else if (_document >= 0)
        {
            Require(row, _document, RejectionCode.IdentityMissing);
        }

        return null;
    }

    private string? Normalised(string text) => Resource.Subject == SubjectKind.LegalEntity
        ? UnifiedSocialCreditCode.TryParse(text, out var code) ? code.Value : null
        : CitizenIdNumber.TryParse(text, out var number) ? number.Value : null;

    private void Require(SuppliedRow row, int place, RejectionCode code)
    {
        if (row.Values[place] is null && !row.Faults.Any(fault => fault.Item == Items[place].Item.Field))
        {
            row.Reject(Items[place].Item.Field, new ItemFault(code, "no value"));
        }
    }
}
