using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Api.Auditing;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Conventions;

/// <summary>docs/audit.md tells of every kind of entry and every field: whoever reads the segments years from now has nothing else.</summary>
public sealed class AuditDocumentTests
{
    private static readonly string[] Lines = Repository.Read("docs", "audit.md").Split('\n');

    public static TheoryData<Type> Entries =>
        [.. typeof(AuditEntry).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType)];

    public static TheoryData<Type> Parts => [typeof(AuditedDecisions), typeof(AuditedAllowance), typeof(AuditedDenial), typeof(DeclaredUse), typeof(AuditQuestion)];

    [Fact]
    public void Kinds_Should_BeDocumentedWithTheirNumbers()
    {
        var rows = Lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();

        Assert.All(Enum.GetValues<EntryKind>(), kind => Assert.Single(rows, row => row.StartsWith($"| {(int)kind} | `{kind}` |", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_Should_BeDocumentedWithEveryField(Type entry)
    {
        var row = Assert.Single(Lines, line => line.Contains($"| `{entry.Name}` |", StringComparison.Ordinal));
        var common = string.Join('\n', Section("Fields of every entry"))
            + (entry.IsAssignableTo(typeof(RequestEntry)) ? string.Join('\n', Section("Fields of requests")) : string.Empty)
            + (entry.IsAssignableTo(typeof(OperationEntry)) ? string.Join('\n', Section("Fields of operations")) : string.Empty);

        Assert.All(Names(entry), name => Assert.Contains($"`{name}`", row + common, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_Should_BeDocumentedWithEveryField(Type part)
    {
        var text = string.Join('\n', Section("Fields of operations").Concat(Section("Questions of the audit")));

        Assert.All(Names(part), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_Should_BeDocumented()
    {
        var text = string.Join('\n', Section("Settings"));
        var settings = typeof(AuditSettings).GetProperties().Where(property => property.SetMethod is not null);

        Assert.All(settings, setting => Assert.Contains($"| `Audit__{setting.Name}` |", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(Type type) => type.GetProperties()
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null && property.Name != "EqualityContract" && property.GetMethod?.IsStatic == false)
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static List<string> Section(string heading)
    {
        var start = Array.IndexOf(Lines, Assert.Single(Lines, line => line.StartsWith('#') && line.TrimStart('#', ' ') == heading));
        return [.. Lines.Skip(start + 1).TakeWhile(line => !line.StartsWith('#'))];
    }
}
