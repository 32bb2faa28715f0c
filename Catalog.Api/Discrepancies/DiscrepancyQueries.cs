using System.Buffers.Binary;
using System.Text;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Discrepancies;

/// <summary>
/// In what registers differ. Stewards alone ask: those of a department that provides the register, and those of the department that
/// is responsible for what is compared, which judges it by article 7.
/// </summary>
internal static class DiscrepancyQueries
{
    private const int DefaultExamined = 1_000;
    private const int MaxExamined = 10_000;
    private const string Resource = "resource";
    private const string Item = "item";
    private const string Subject = "subject";
    private const string Examine = "examine";

    public static void Add(GovernanceType governance) => governance.Ask(
        "discrepancies",
        Reference.To(DiscrepancyPageType.TypeName),
        "不一致: where records of a register differ from those of the department that is responsible for the same item. A page is as many records as are looked at.",
        async (reader, context) => await ReadAsync(reader, context),
        new QueryArgument(Reference.Required("String")) { Name = Resource, Description = "The type of the register that is looked at, such as MarriageRegistration." },
        new QueryArgument(Reference.To("String")) { Name = Item, Description = "The one of its items that is compared, such as subjectName; all that another department is responsible for unless given." },
        new QueryArgument(Reference.To("String")) { Name = Subject, Description = "The identity number or credit code of the one subject that is looked at." },
        new QueryArgument(Reference.To("Int")) { Name = Examine, Description = $"How many records are looked at, {DefaultExamined} unless told, {MaxExamined} at most." },
        new QueryArgument(Reference.To("String")) { Name = ConnectionArguments.After, Description = "The cursor after which the page begins." });

    public static IGraphType[] Types() => [new DiscrepancyType(), new DiscrepancyPageType()];

    private static async Task<DiscrepancyPage?> ReadAsync(GovernanceReader reader, IResolveFieldContext context)
    {
        var scope = OperationScope.Of(context);
        var name = context.GetArgument<string>(Resource);
        var items = Items(scope, reader, name, context.GetArgument<string?>(Item));
        if (items.Count == 0)
        {
            return Refuse(context, GovernanceErrors.NotFound("register that another department's can be compared with", name));
        }

        var count = context.GetArgument<int?>(Examine) ?? DefaultExamined;
        if (count is < 1 or > MaxExamined)
        {
            return Refuse(context, GovernanceErrors.InputInvalid(Examine, $"is from 1 to {MaxExamined}"));
        }

        var asked = context.GetArgument<string?>(Subject);
        var subject = asked is null ? null : Number(items[0].Own.Resource.Subject, asked);
        if (asked is not null && subject is null)
        {
            return Refuse(context, GovernanceErrors.InputInvalid(Subject, "is no identity number and no credit code"));
        }

        // The cursor is of this register alone: in another it would be a number that nobody was told.
        var (seal, list) = (scope.Served.GovernanceCursors, Encoding.UTF8.GetBytes($"discrepancies {name} {reader.Department.Value}"));
        var after = 0L;
        if (context.GetArgument<string?>(ConnectionArguments.After) is { } cursor)
        {
            if (seal.Open(cursor, list) is not { } place)
            {
                return Refuse(context, RequestErrors.CursorInvalid(context.FieldAst.Name.StringValue, ConnectionArguments.After));
            }

            after = BinaryPrimitives.ReadInt64BigEndian(place);
        }

        var search = new DiscrepancySearch(
            context.RequestServices!.GetRequiredService<RecordStore>(), item => item.Item.SharingClass == SharingClass.Unconditional || scope.Access.Provides(reader.Department, item.Item.Code));
        var (found, examined, last) = await search.RunAsync(items, subject, after, count, context.CancellationToken);
        foreach (var number in found.Select(one => one.Subject).Distinct())
        {
            scope.Trail.Ask(items[0].Own.Resource.Subject, number);
        }

        if (subject is not null)
        {
            scope.Trail.Ask(items[0].Own.Resource.Subject, subject);
        }

        scope.Trail.Count(found.Count);
        Span<byte> end = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(end, last);
        return new DiscrepancyPage(found, examined, examined > 0 ? seal.Text(end, list) : null, examined == count);
    }

    /// <summary>What the caller may have compared: a register that its department provides, or items that it is responsible for.</summary>
    private static IReadOnlyList<ComparedItem> Items(OperationScope scope, GovernanceReader reader, string name, string? field)
    {
        if (!scope.Caller!.Has(Scopes.Steward) || scope.Catalogue.FindResource(name) is not { } resource)
        {
            return [];
        }

        return
        [
            .. ComparedItem.Of(scope.Catalogue, resource)
                .Where(item => field is null || item.Own.Item.Field == field)
                .Where(item => scope.Access.Provides(reader.Department, item.Own.Item.Code) || scope.Access.Provides(reader.Department, item.Prevailing.Item.Code)),
        ];
    }

    private static string? Number(SubjectKind kind, string text) => kind == SubjectKind.NaturalPerson
        ? CitizenIdNumber.TryParse(text, out var number) ? number.Value : null
        : UnifiedSocialCreditCode.TryParse(text, out var code) ? code.Value : null;

    private static DiscrepancyPage? Refuse(IResolveFieldContext context, RequestError error)
    {
        context.Errors.Add(new KnownError(error) { Path = context.ResponsePath });
        return null;
    }
}
