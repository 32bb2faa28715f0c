using System.Text.Json;
using Catalog.Api.Errors;
using GraphQL;

namespace Catalog.Api.Http;

/// <summary>Reads the parameters of a GET from its address.</summary>
internal sealed class RequestAddress(RequestJson json)
{
    public (RequestParameters? Request, RequestError? Error) Read(IQueryCollection address)
    {
        var parameter = "variables";
        try
        {
            using var variablesJson = Parse(address, parameter);
            var variables = variablesJson is null ? Inputs.Empty : json.Variables(variablesJson.RootElement);
            parameter = "extensions";
            using var extensions = Parse(address, parameter);
            return RequestParameters.Read(
                One(address, "query"), One(address, "documentId"), extensions?.RootElement ?? default, One(address, "operationName"), variables);
        }
        catch (Exception exception) when (RequestJson.IsFault(exception))
        {
            return (null, RequestErrors.ParameterInvalid(parameter, "a JSON object"));
        }
    }

    /// <summary>The value of a parameter; null where it is left out, empty, or there more than once.</summary>
    private static string? One(IQueryCollection address, string parameter) => address[parameter] is [{ Length: > 0 } value] ? value : null;

    /// <summary>A parameter that is a JSON object; null where it is left out or null.</summary>
    /// <exception cref="JsonException">It is anything else.</exception>
    private static JsonDocument? Parse(IQueryCollection address, string parameter)
    {
        var document = One(address, parameter) is { } text ? RequestJson.Parse(text) : null;
        switch (document?.RootElement.ValueKind)
        {
            case null or JsonValueKind.Object:
                return document;
            case JsonValueKind.Null:
                document.Dispose();
                return null;
            default:
                document.Dispose();
                throw new JsonException("The parameter is no object.");
        }
    }
}
