using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Catalog.Api.Errors;
using GraphQL;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Http;

/// <summary>Reads requests, from the body of a POST or the address of a GET.</summary>
internal sealed class RequestReader(HttpSettings settings, IGraphQLTextSerializer serializer)
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <returns>The request, or what is wrong with it.</returns>
    public ValueTask<(GraphQLRequest? Request, RequestError? Error)> ReadAsync(HttpRequest http, CancellationToken cancellation) =>
        HttpMethods.IsPost(http.Method) ? ReadBodyAsync(http, cancellation) : new(ReadAddress(http.Query));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private async ValueTask<(GraphQLRequest?, RequestError?)> ReadBodyAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentType is not "application/json" && !IsJson(http.ContentType))
        {
            return (null, RequestErrors.MediaTypeUnsupported());
        }

        if (http.ContentLength > settings.MaxRequestBytes)
        {
            return (null, RequestErrors.BodyTooLarge(settings.MaxRequestBytes));
        }

        while (true)
        {
            var read = await http.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > settings.MaxRequestBytes)
            {
                http.BodyReader.AdvanceTo(read.Buffer.End);
                return (null, RequestErrors.BodyTooLarge(settings.MaxRequestBytes));
            }

            if (read.IsCompleted)
            {
                var result = ReadJson(read.Buffer);
                http.BodyReader.AdvanceTo(read.Buffer.End);
                return result;
            }

            http.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (GraphQLRequest?, RequestError?) ReadJson(ReadOnlySequence<byte> body)
    {
        var json = body.IsSingleSegment ? body.First : body.ToArray();
        if (!Utf8.IsValid(json.Span))
        {
            return (null, RequestErrors.BodyNotUtf8());
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => ReadObject(document.RootElement),
                JsonValueKind.Array => (null, RequestErrors.BatchUnsupported()),
                _ => (null, RequestErrors.BodyNotJson()),
            };
        }
        catch (JsonException)
        {
            return (null, RequestErrors.BodyNotJson());
        }
    }

    private (GraphQLRequest?, RequestError?) ReadObject(JsonElement body)
    {
        string? query = null;
        string? operationName = null;
        var variables = Inputs.Empty;
        foreach (var property in body.EnumerateObject())
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "query" when value.ValueKind == JsonValueKind.String:
                    query = Text(value);
                    break;
                case "query" when value.ValueKind != JsonValueKind.Null:
                    return (null, RequestErrors.ParameterInvalid("query", "a string"));
                case "operationName" when value.ValueKind == JsonValueKind.String:
                    operationName = Text(value);
                    break;
                case "operationName" when value.ValueKind != JsonValueKind.Null:
                    return (null, RequestErrors.ParameterInvalid("operationName", "a string"));
                case "variables" when value.ValueKind == JsonValueKind.Object:
                    variables = serializer.ReadNode<Inputs>(value) ?? Inputs.Empty;
                    break;
                case "variables" or "extensions" when value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null):
                    return (null, RequestErrors.ParameterInvalid(property.Name, "an object"));
            }
        }

        return string.IsNullOrWhiteSpace(query)
            ? (null, RequestErrors.QueryMissing())
            : (new GraphQLRequest(query, operationName, variables), null);
    }

    private (GraphQLRequest?, RequestError?) ReadAddress(IQueryCollection address)
    {
        if (address["query"] is not [{ } query] || string.IsNullOrWhiteSpace(query))
        {
            return (null, RequestErrors.QueryMissing());
        }

        if (address["extensions"] is [{ Length: > 0 } extensions] && !TryReadVariables(extensions, out _))
        {
            return (null, RequestErrors.ParameterInvalid("extensions", "a JSON object"));
        }

        var variables = Inputs.Empty;
        if (address["variables"] is [{ Length: > 0 } text] && !TryReadVariables(text, out variables))
        {
            return (null, RequestErrors.ParameterInvalid("variables", "a JSON object"));
        }

        return (new GraphQLRequest(query, address["operationName"] is [{ Length: > 0 } name] ? name : null, variables), null);
    }

    private bool TryReadVariables(string text, out Inputs variables)
    {
        variables = Inputs.Empty;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Null)
            {
                return true;
            }

            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            variables = serializer.ReadNode<Inputs>(document.RootElement) ?? Inputs.Empty;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <exception cref="JsonException">The string holds half of a surrogate pair.</exception>
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("The string is not Unicode.", error);
        }
    }
}
