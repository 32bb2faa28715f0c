using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;

namespace Catalog.Api.Objections;

/// <summary>
/// Corrects what was objected to: the responsible department where its own value is in question, the office where the cause was
/// technical. The value prevails over that of the register that was objected to (article 7).
/// </summary>
internal sealed class CorrectObjection() : MoveObjection<CorrectObjectionInput>(
    "correctObjection", Scopes.Steward | Scopes.Admin, "更正: the responsible department, or the office where the cause was technical, corrects the value. It is written into the responsible department's record and into the one that was objected to.")
{
    protected override void Ask(InputFields<CorrectObjectionInput> fields)
    {
        base.Ask(fields);
        fields.Allow(input => input.Value, "String", "The right value, written as the item's type is (a coded value by its name); left out where the records are corrected by the department's supply.");
        fields.Require(input => input.Statement, "String", "What was corrected, in words.");
    }

    protected override ObjectionAction ActionOf(CorrectObjectionInput input) => ObjectionAction.Correct;

    protected override bool IsDue(ObjectionRow objection, MutationScope scope) => objection.Status == ObjectionStatus.Technical
        ? scope.IsAdmin
        : objection.Responsible == scope.Department.Value && scope.Caller.Scopes.HasFlag(Scopes.Steward);

    protected override async Task WriteAsync(CorrectObjectionInput input, ObjectionRow objection, InputCheck check, MutationScope scope)
    {
        objection.Statement = check.Text("statement", input.Statement, ObjectionRow.MaxTextLength);
        if (input.Value is not null && check.Fault is null)
        {
            objection.Corrected = string.Join(", ", await WriteValueAsync(objection, input.Value, check, scope));
        }
    }

    private static async Task<IReadOnlyList<string>> WriteValueAsync(ObjectionRow objection, string text, InputCheck check, MutationScope scope)
    {
        var objected = scope.Catalogue.FindItem(ItemCode.Parse(objection.Item))!;
        if (ItemValues.Read(objected.Item, text) is not { } value || IsSubjectNumber(objected, objection))
        {
            check.Fail("value", "must be a value of the item's type and length, of an item that can be corrected singly: no number of a subject, no bytes and no geometry");
            return [];
        }

        var written = new List<string>();
        foreach (var item in new[] { ResponsibleItem.Of(scope.Catalogue, objected), objected }.Distinct())
        {
            IReadOnlyList<long> rows = objection.Row is { } row ? [row] : await scope.Corrections.RowsAsync(item.Resource, objection.Subject!, scope.Cancellation);
            if (rows.Count > 1)
            {
                check.Fail("value", $"cannot be written: the subject has several records of {item.Resource.TypeName}; leave it out, and correct them by supply");
                return [];
            }

            foreach (var number in rows)
            {
                await scope.Corrections.WriteAsync(item.Resource, item.Item, number, value, scope.Cancellation);
                written.Add(item.Coordinate);
            }
        }

        return written;
    }

    // Records are found by it: with another they are another subject's.
    private static bool IsSubjectNumber(CatalogueItem item, ObjectionRow objection) =>
        objection.Subject is not null && item.Item.Type.Scalar is ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode;
}
