using Catalog.Api.Errors;
using Catalog.Api.Records;

namespace Catalog.Api.Http;

/// <summary>Puts responses together: data, errors, extensions. Source: GraphQL specification, 7.1.</summary>
internal static class ResponseWriter
{
    /// <summary>The answer to an operation that asked to be rejected when an item is denied.</summary>
    public static Answer Rejected(CompiledOperation compiled)
    {
        var body = new JsonOutput();
        body.Raw("{\"errors\":["u8);
        body.Raw(compiled.DenialErrors);
        body.Raw("]}"u8);
        return new Answer(body, StatusCodes.Status403Forbidden, false);
    }

    /// <summary>An answer that tells something beside data, and has none.</summary>
    public static Answer Extensions(byte[] extensions)
    {
        var body = new JsonOutput();
        body.Raw("{\"extensions\":"u8);
        body.Raw(extensions);
        body.Raw("}"u8);
        return new Answer(body, StatusCodes.Status200OK, false);
    }

    public static Answer Metadata(MetadataParts parts, byte[]? extensions)
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
        Finish(body, null, parts.Errors, extensions);
        return new Answer(body, StatusCodes.Status200OK, false);
    }

    /// <summary>Closes a response behind its data.</summary>
    public static void Finish(JsonOutput body, byte[]? denials, IReadOnlyList<RequestError> errors, byte[]? extensions)
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

        if (extensions is not null)
        {
            body.Raw(",\"extensions\":"u8);
            body.Raw(extensions);
        }

        body.Raw("}"u8);
    }
}
