using Catalog.Api.Auditing;
using Catalog.Api.Errors;
using Catalog.Api.Records;

namespace Catalog.Api.Http;

/// <summary>Puts responses together: data, errors, extensions. Source: GraphQL specification, 7.1.</summary>
internal static class ResponseWriter
{
    /// <summary>The answer to an operation that asked to be rejected when an item is denied.</summary>
    /// <param name="told">The members of the extensions.</param>
    public static Answer Rejected(CompiledOperation compiled, IReadOnlyList<byte[]> told)
    {
        var body = new JsonOutput();
        body.Raw("{\"errors\":["u8);
        body.Raw(compiled.DenialErrors);
        body.Raw("]"u8);
        WriteExtensions(body, told, ","u8);
        body.Raw("}"u8);
        return new Answer(body, StatusCodes.Status403Forbidden, false) { Outcome = RequestOutcome.Rejected };
    }

    /// <summary>An answer that tells something beside data, and has none.</summary>
    public static Answer Extensions(params IReadOnlyList<byte[]> told)
    {
        var body = new JsonOutput();
        WriteExtensions(body, told, "{"u8);
        body.Raw("}"u8);
        return new Answer(body, StatusCodes.Status200OK, false);
    }

    public static Answer Metadata(MetadataParts parts, IReadOnlyList<byte[]> told)
    {
        if (parts.Values is null)
        {
            return Answer.Of(parts.Errors);
        }

        var body = new JsonOutput();
        body.Raw("{\"data\":"u8);
        var i = 0;
        foreach (var (key, value) in parts.Values)
        {
            body.Raw(ResponseKeys.Lead(key, i++ == 0));
            body.Raw(value);
        }

        body.Raw(i == 0 ? "{}"u8 : "}"u8);
        Finish(body, null, parts.Errors, told);
        return new Answer(body, StatusCodes.Status200OK, false) { Codes = Answer.CodesOf(parts.Errors) };
    }

    /// <summary>Closes a response behind its data.</summary>
    public static void Finish(JsonOutput body, byte[]? denials, IReadOnlyList<RequestError> errors, IReadOnlyList<byte[]> told)
    {
        if (denials is not null || errors.Count > 0)
        {
            body.Raw(",\"errors\":["u8);
            body.Raw(denials);
            for (var i = 0; i < errors.Count; i++)
            {
                body.Raw(i == 0 && denials is null ? [] : ","u8);
                body.Raw(ErrorJson.Write(errors[i]));
            }

            body.Raw("]"u8);
        }

        WriteExtensions(body, told, ","u8);
        body.Raw("}"u8);
    }

    private static void WriteExtensions(JsonOutput body, IReadOnlyList<byte[]> told, ReadOnlySpan<byte> lead)
    {
        if (told.Count == 0)
        {
            return;
        }

        body.Raw(lead);
        body.Raw("\"extensions\":"u8);
        for (var i = 0; i < told.Count; i++)
        {
            body.Raw(i == 0 ? "{"u8 : ","u8);
            body.Raw(told[i]);
        }

        body.Raw("}"u8);
    }
}
