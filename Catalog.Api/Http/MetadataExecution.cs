using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using RequestError = Catalog.Api.Errors.RequestError;

namespace Catalog.Api.Http;

/// <summary>Has GraphQL.NET answer metadata, introspection and the audit.</summary>
internal sealed partial class MetadataExecution(IDocumentExecuter executer, IServiceProvider services, ILogger<MetadataExecution> logger, CatalogDatabase database)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers an operation that reads no records.</summary>
    public async Task<Answer> AnswerAsync(
        Operation operation, GraphQLRequest request, OperationScope scope, IReadOnlyList<byte[]> told, CancellationToken cancellation)
    {
        var parts = await RunAsync(operation.Document.Syntax, operation, request, scope, cancellation);
        var answer = ResponseWriter.Metadata(parts, told);
        return operation.IsMutation && parts.Errors.Count > 0 ? answer with { Outcome = RequestOutcome.Rejected } : answer;
    }

    public async Task<MetadataParts> RunAsync(
        GraphQLDocument document, Operation operation, GraphQLRequest request, OperationScope scope, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(document, operation, request, scope, cancellation);
        }
        finally
        {
            if (scope.Governance is { } governance)
            {
                await governance.DisposeAsync();
            }
        }
    }

    private async Task<MetadataParts> ReadAsync(
        GraphQLDocument document, Operation operation, GraphQLRequest request, OperationScope scope, CancellationToken cancellation)
    {
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = scope.Served.Documents.Schema,
            Document = document,
            Query = request.Query,
            OperationName = operation.Name,
            Variables = request.Variables,
            ValidationRules = [],
            UserContext = scope,
            RequestServices = services,
            CancellationToken = cancellation,
            UnhandledExceptionDelegate = context =>
            {
                if (context.OriginalException is not AuditUnavailableException)
                {
                    LogFailure(scope.Trail.Trace, FailureReport.Of(context.OriginalException));
                }

                return Task.CompletedTask;
            },
        });
        if (scope.Trail.AuditFailure is { } failure)
        {
            throw new AuditUnavailableException(failure.InnerException);
        }

        // A mutation that is made is answered, if only to the audit.
        if (!operation.IsMutation)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        var values = (result.Data as RootExecutionNode)?.ToValue() as IDictionary<string, object?>;
        return new MetadataParts(
            values?.ToDictionary(part => part.Key, part => JsonSerializer.SerializeToUtf8Bytes(part.Value, Relaxed)),
            [.. result.Errors?.Select(error => Read(error, scope.Trail.Trace)) ?? []]);
    }

    private RequestError Read(ExecutionError error, string traceId) => (error switch
    {
        UnhandledError { InnerException: AuditIndexUnavailableException } => RequestErrors.AuditIndexUnavailable().Traced(traceId),
        UnhandledError { InnerException: AccessBookUnavailableException } => RequestErrors.NotReady().Traced(traceId),
        UnhandledError { InnerException: { } cause } when database.Diagnose(cause) is not null => RequestErrors.DatabaseUnavailable().Traced(traceId),
        UnhandledError => RequestErrors.Internal().Traced(traceId),
        _ => ValidationErrors.Read(error),
    }) with
    {
        Status = null,
        Path = error.Path?.Select(key => key.ToString()!).ToList(),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A field could not be answered, trace {TraceId}: {Failure}")]
    private partial void LogFailure(string traceId, FailureReport failure);
}
