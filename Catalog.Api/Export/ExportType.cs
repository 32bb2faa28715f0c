using System.Buffers;
using System.Text;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Domain.Exports;
using Catalog.Domain.Uses;

namespace Catalog.Api.Export;

/// <summary>An export as the schema shows it.</summary>
internal sealed class ExportType : MetadataType<ExportManifest>
{
    public const string TypeName = "Export";

    public ExportType()
        : base(TypeName, "批量下载: an export, with what was decided of it and what became of it.")
    {
        Show("id", Reference.Required("String"), "Its number, such as E-1.", export => export.Id);
        Show("system", Reference.Required("String"), "The client id of the system that it was sent to.", export => export.Row.System);
        Show("department", Reference.To("Department"), "The department of the system.", (export, scope) => RegisteredDepartment.Of(scope, export.Row.Department));
        Show("purpose", Reference.To(nameof(Purpose)), "What for; null where a provider exported its own without saying.", export => export.Row.Purpose);
        Show("legalBasis", Reference.To("String"), "The code of the legal basis.", export => export.Row.LegalBasis);
        Show("operation", Reference.To("String"), "The operation's name in its document.", export => export.Row.Operation);
        Show("document", Reference.Required("String"), "The SHA-256 of the document.", export => export.Row.Document);
        Show("resource", Reference.Required("String"), "The resource's type, such as HouseholdRegistration.", export => export.Row.Resource);
        Show("format", Reference.Required(nameof(ExportFormat)), "The form of its rows.", export => export.Row.Format);
        Show("isResumed", Reference.Required("Boolean"), "Whether it goes on behind a cursor of an earlier one.", export => export.Row.IsResumed);
        Show("begunAt", Reference.Required("DateTime"), "When it began.", export => Moments.Text(export.Row.BegunAt));
        Show("endedAt", Reference.To("DateTime"), "When it ended; null while it runs.", export => Moments.Text(export.Row.EndedAt));
        Show("outcome", Reference.Required(nameof(ExportOutcome)), "What became of it.", export => export.Outcome);
        Show("reason", Reference.To("String"), "Why it is not whole.", export => export.Reason);
        Show("rows", Reference.Required("Long"), "How many rows were sent.", export => export.Row.Rows);
        Show("bytes", Reference.Required("Long"), "How many bytes were sent, before compression.", export => export.Row.Bytes);
        Show("digest", Reference.To("String"), "The SHA-256 of those bytes; null while it runs.", export => export.Row.Digest);
        Show("manifest", Reference.Required("String"), "All of it, with each item as it was decided, as JSON.", Manifest);
    }

    private static string Manifest(ExportManifest export)
    {
        var json = new ArrayBufferWriter<byte>();
        export.Write(json);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
