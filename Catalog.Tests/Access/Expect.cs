using Catalog.Domain.Access;
using Catalog.Domain.Grants;

namespace Catalog.Tests.Access;

/// <summary>What a test expects of a decision at noon.</summary>
internal static class Expect
{
    public static void Denied(DenialReason reason, AccessBook book, AccessQuestion question, Grant? nearest = null)
    {
        var denial = Assert.IsType<Denial>(Town.Decide(book, question));
        Assert.Equal((reason, nearest, question.Item, question.Kind), (denial.Reason, denial.Grant, denial.Item, denial.Kind));
    }

    /// <summary>One view, as one grant gives it, or one of everything where there is no grant.</summary>
    public static void Allowed(AllowanceRule rule, AccessBook book, AccessQuestion question, Grant? grant = null) =>
        Seen(rule, book, question, new ItemView(grant?.RowScope, grant?.Mask, grant is null ? [] : [grant]));

    public static void Seen(AllowanceRule rule, AccessBook book, AccessQuestion question, params ItemView[] views)
    {
        var allowance = Assert.IsType<Allowance>(Town.Decide(book, question));
        Assert.Equal((rule, question.Item, question.Kind), (allowance.Rule, allowance.Item, allowance.Kind));
        Assert.Equal(views, allowance.Views);
    }
}
