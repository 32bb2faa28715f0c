using System.Globalization;
using Catalog.Api.Space;
using Catalog.Domain.Divisions;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage;

/// <summary>What a database's SQL says in its own way when records are stored and read.</summary>
public abstract class RecordDialect
{
    /// <summary>The name as an identifier. INVARIANT: names come from a checked catalogue; a quote in one is a bug.</summary>
    public abstract string Quote(string name);

    /// <summary>The type of an item's column. It may change to a wider one when the resource does.</summary>
    public abstract string ColumnType(Resource resource, InformationItem item);

    /// <summary>The type of a text of at most so many characters.</summary>
    public abstract string TextType(int length);

    /// <summary>Lets the database number the rows.</summary>
    public abstract void MakeGenerated(AddColumnOperation id);

    /// <summary>The type of <see cref="RecordNames.Key"/>, of <see cref="Catalog.Domain.Resources.RecordKey.Length"/> bytes.</summary>
    public abstract string KeyType { get; }

    /// <summary>What a query ends with that reads what is there now, and keeps it so until its transaction ends, whatever the transaction saw before.</summary>
    public abstract string Locking { get; }

    /// <summary>A query for the names of the columns of the table that {0} names, in a column Value.</summary>
    public abstract string ColumnNames { get; }

    /// <summary>A query for the names of all indexes, in a column Value.</summary>
    public abstract string IndexNames { get; }

    /// <summary>The column, where no index of it is to be used: rows in the order of another index are filtered by it instead.</summary>
    public abstract string Unindexed(string column);

    /// <summary>The parameter of a statement with that place.</summary>
    public abstract string Parameter(int place);

    /// <summary>A predicate that holds where the value is an element of the parameter, a JSON array of strings or numbers.</summary>
    public abstract string IsElement(string value, string parameter);

    /// <summary>A predicate that holds where the text has the parameter in it, letter by letter.</summary>
    public abstract string Contains(string text, string parameter);

    /// <summary>A predicate that holds where the text ends with the parameter, letter by letter.</summary>
    public abstract string EndsWith(string text, string parameter);

    /// <summary>The column's value behind a mask; what stands for the hidden part is of one length.</summary>
    public abstract string Masked(string column, Mask mask, ItemType type);

    /// <summary>Statements that make the table beside the records, as <see cref="RecordNames.Space"/> names it, where it is not there; a record that is removed takes its row with it.</summary>
    /// <param name="isFilled">Whether it has all shapes from the beginning; else <see cref="MarkFilled"/> follows.</param>
    public abstract IReadOnlyList<string> CreateSpace(Resource resource, InformationItem item, bool isFilled);

    /// <summary>Statements that put a table beside among <see cref="FilledSpaces"/>; none where it is made and filled in one transaction.</summary>
    public abstract IReadOnlyList<string> MarkFilled(Resource resource, InformationItem item);

    /// <summary>A query for the names of the tables beside that have all shapes, in a column Value.</summary>
    public abstract string FilledSpaces { get; }

    /// <summary>A statement that gives the row @id of the table beside its shape: @shape as well-known binary, its middle @x and @y, its sides @west, @east, @south and @north.</summary>
    public abstract string PutShape(Resource resource, InformationItem item);

    /// <summary>A predicate that holds where the shape and the place of the parameter have a point in common, borders included.</summary>
    public abstract string Intersects(string shape, string place);

    /// <summary>A predicate that holds where no point of the shape is outside the place of the parameter, whose borders are part of it.</summary>
    public abstract string Within(string shape, string place);

    /// <summary>The shape of the column as well-known binary in nano-degrees.</summary>
    public abstract string Shape(string column);

    /// <summary>A predicate, served by the spatial index, that holds at least where the shape's bounding box touches the box.</summary>
    /// <param name="alias">The table beside, quoted.</param>
    public abstract string InBox(string alias, SpaceBox box);

    /// <summary>A predicate that holds only where the shape's bounding box lies within the box, so that nothing else need be asked of it.</summary>
    /// <param name="alias">The table beside, quoted.</param>
    public abstract string SurelyInBox(string alias, SpaceBox box);

    /// <summary>
    /// A geometry behind a mask: a point by RFC 7946 of the middle of what it lies in; null where there is no geometry, or no middle.
    /// INVARIANT: of the geometry itself nothing but the middle of its bounding box is in it.
    /// </summary>
    /// <param name="id">The column of the row's number.</param>
    /// <param name="division">The column of the row's division.</param>
    /// <param name="space">The quoted name of the table beside.</param>
    public string MaskedPlace(string id, string division, string space, Mask mask) =>
        $"(SELECT {PlaceText(division, mask)} FROM {space} AS s WHERE s.{Quote(RecordNames.Id)} = {id})";

    /// <summary>The text of a point in a row of the table beside, s: its coordinates have so many decimals, and are whole nano-degrees.</summary>
    protected abstract string Point(string x, string y, int decimals);

    /// <summary>The lesser of two whole numbers.</summary>
    protected abstract string Least(string one, string other);

    private string PlaceText(string division, Mask mask) => mask.Kind switch
    {
        // The middle of a cell ends with the digit 5, one decimal behind those of the cell.
        MaskKind.Grid => Point(CellMiddle(RecordNames.X, 180, mask.Kept), CellMiddle(RecordNames.Y, 90, mask.Kept), mask.Kept + 1),
        MaskKind.Centroid => $"CASE{string.Concat(DivisionMiddles.All.Select(middle => $" WHEN {division} BETWEEN '{middle.Prefix}' AND '{middle.Prefix.PadRight(DivisionCode.MaxLength, '9')}' THEN '{middle.GeoJson}'"))} END",
        _ => throw new ArgumentOutOfRangeException(nameof(mask)),
    };

    // What remains of a number below zero is below zero on every database. What lies at the end of the last cell is in it.
    private string CellMiddle(string column, long end, int decimals)
    {
        var side = PlaneGeometry.Degree;
        for (var i = 0; i < decimals; i++)
        {
            side /= 10;
        }

        var place = Least($"s.{Quote(column)}", string.Create(CultureInfo.InvariantCulture, $"{(end * PlaneGeometry.Degree) - 1}"));
        return string.Create(CultureInfo.InvariantCulture, $"{place} - ({place} % {side} + {side}) % {side} + {side / 2}");
    }
}
