using System.Text.Json;
using Catalog.Api.Errors;
using GraphQL;

namespace Catalog.Api.Http;

/// <summary>Reads the JSON of requests: a body, or a parameter of an address.</summary>
internal sealed class RequestJson(IGraphQLTextSerializer serializer)
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Whether an exception tells that the JSON is faulty; a name or string with half of a surrogate pair throws the latter.</summary>
    public static bool IsFault(Exception exception) => exception is JsonException or InvalidOperationException;

    /// <exception cref="JsonException">It is not JSON, or names a property twice.</exception>
    public static JsonDocument Parse(string json) => JsonDocument.Parse(json, Strict);

    public (RequestParameters? Request, RequestError? Error) ReadBody(ReadOnlyMemory<byte> json)
    {
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
        catch (Exception exception) when (IsFault(exception))
        {
            return (null, RequestErrors.BodyNotJson());
        }
    }

    public Inputs Variables(JsonElement variables) => serializer.ReadNode<Inputs>(variables) ?? Inputs.Empty;

    private (RequestParameters?, RequestError?) ReadObject(JsonElement body)
    {
        string? query = null;
        string? operationName = null;
        string? documentId = null;
        JsonElement extensions = default;
        var variables = Inputs.Empty;
        foreach (var property in body.EnumerateObject())
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "query" when value.ValueKind == JsonValueKind.String:
                    query = value.GetString();
                    break;
                case "operationName" when value.ValueKind == JsonValueKind.String:
                    operationName = value.GetString();
                    break;
                case "documentId" when value.ValueKind == JsonValueKind.String:
                    documentId = value.GetString();
                    break;
                case "query" or "operationName" or "documentId" when value.ValueKind != JsonValueKind.Null:
                    return (null, RequestErrors.ParameterInvalid(property.Name, "a string"));
                case "variables" when value.ValueKind == JsonValueKind.Object:
                    variables = Variables(value);
                    break;
                case "extensions" when value.ValueKind == JsonValueKind.Object:
                    extensions = value;
                    break;
                case "variables" or "extensions" when value.ValueKind != JsonValueKind.Null:
                    return (null, RequestErrors.ParameterInvalid(property.Name, "an object"));
            }
        }

        return RequestParameters.Read(query, documentId, extensions, operationName, variables);
    }
}
