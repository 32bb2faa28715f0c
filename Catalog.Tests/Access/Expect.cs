using Catalog.Domain.Access;
using Catalog.Domain.Grants;

namespace Catalog.Tests.Access;

/// <summary>What a test expects of a decision at noon.</summary>
internal static class Expect
{
    public static void Denied(DenialReason reason, AccessBook book, AccessQuestion question, Grant? nearest = null)
    {
        var denial = Assert.IsType<Denial>(Town.Decide(book, question));
        Assert.Equal((reason, nearest, question.Item), (denial.Reason, denial.Grant, denial.Item));
    }

    public static void Allowed(AllowanceRule rule, AccessBook book, AccessQuestion question, Grant? grant = null)
    {
        var allowance = Assert.IsType<Allowance>(Town.Decide(book, question));
        Assert.Equal((rule, grant, question.Item), (allowance.Rule, allowance.Grant, allowance.Item));
        Assert.Equal((grant?.RowScope, grant?.Mask), (allowance.RowScope, allowance.Mask));
    }
}
