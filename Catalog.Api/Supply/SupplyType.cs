using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>A supply as the schema shows it.</summary>
internal sealed class SupplyType : MetadataType<SupplyRow>
{
    public const string TypeName = "Supply";

    public SupplyType()
        : base(TypeName, "供数: records of a register that a department sent, with what became of them.")
    {
        Show("id", Reference.Required("ID"), "Its number.", row => row.Id);
        Show("resource", Reference.Required("String"), "The type of the resource.", row => row.Resource);
        Show("department", Reference.To("Department"), "Who supplied.", (row, scope) => RegisteredDepartment.Of(scope, row.Department));
        Show("system", Reference.Required("String"), "The client id of the system that sent it.", row => row.System);
        Show("key", Reference.To("String"), "The key that its sender gave it; null for one that came as a mutation.", row => row.Key);
        Show("status", Reference.Required(nameof(SupplyStatus)), "Where it stands.", row => row.Status);
        Show("code", Reference.To("String"), "What broke it off, or why a replacement removed nothing; null for neither.", row => row.Code);
        Show("mode", Reference.Required(nameof(SupplyMode)), "What becomes of records that do not come with it.", row => row.Mode);
        Show("format", Reference.Required(nameof(SupplyFormat)), "How its records are written.", row => row.Format);
        Show("encoding", Reference.To(nameof(SupplyEncoding)), "The encoding of its characters; null where they are ASCII's alone.", row => row.Encoding);
        Show("validFrom", Reference.To("Date"), "The day from which the values hold of rows that say none.", row => row.ValidFrom?.ToString("O"));
        Show("rows", Reference.Required("Long"), "The rows of its committed batches.", row => row.Rows);
        Show("accepted", Reference.Required("Long"), "Those that were taken, deletion marks among them.", row => row.Accepted);
        Show("rejected", Reference.Required("Long"), "Those that were not.", row => row.Rejected);
        Show("removed", Reference.Required("Long"), "Records that deletion marks removed.", row => row.Removed);
        Show("replaced", Reference.Required("Long"), "Records that a replacement removed, since they did not come with it.", row => row.Replaced);
        Show("digest", Reference.To("String"), "SHA-256 of the content of its committed batches, decompressed.", row => row.Digest);
        Show("begunAt", Reference.Required("DateTime"), "When it was begun.", row => Moments.Text(row.BegunAt));
        Show("endedAt", Reference.To("DateTime"), "When it came to its end or broke off; null while it is taken.", row => Moments.Text(row.EndedAt));
        Show("keptRejections", Reference.Required("Int"), "So many reasons of rejections are kept.", row => row.KeptRejections);
        Field("batches", Reference.List(SupplyBatchType.TypeName)).Description($"Its last committed batches, the newest first, {MaxShown} at most.")
            .ResolveAsync(async context => await GovernanceReader.Of(context).Context.SupplyBatches.AsNoTracking()
                .Where(row => row.Supply == context.Source.Id).OrderByDescending(row => row.Id).Take(MaxShown).ToListAsync(context.CancellationToken));
        Field("rejections", Reference.List(SupplyRejectionType.TypeName)).Description($"Why rows were not taken, the first {MaxShown}; all that are kept are at /supplies/{{id}}/rejections.")
            .ResolveAsync(async context => await GovernanceReader.Of(context).Context.SupplyRejections.AsNoTracking()
                .Where(row => row.Supply == context.Source.Id).OrderBy(row => row.Id).Take(MaxShown).ToListAsync(context.CancellationToken));
    }

    private const int MaxShown = 100;
}
