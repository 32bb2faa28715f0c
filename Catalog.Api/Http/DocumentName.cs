using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Http;

/// <summary>A hash by which a request names its document.</summary>
/// <param name="IsAutomatic">Whether it names an automatic persisted query, which may be kept and found in memory.</param>
internal sealed record DocumentName(DocumentHash Hash, bool IsAutomatic)
{
    private const string Prefix = "sha256:";

    /// <summary>Reads a documentId. Source: GraphQL over HTTP, appendix A, SHA256 hex document identifier.</summary>
    public static DocumentName? OfDocumentId(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && DocumentHash.TryParse(text[Prefix.Length..], out var hash)
            ? new DocumentName(hash, false)
            : null;
}
