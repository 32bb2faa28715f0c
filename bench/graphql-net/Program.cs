// Stock GraphQL.NET on EF Core, as their documentation sets them up: code-first types, EF resolvers on a pooled context, serial
// execution because a context serves one query at a time, a document cache, and a validation rule that checks each field's grant.
// The asking system is taken from a header as it stands: no token is checked.
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLNet;
using GraphQLNet.Records;
using GraphQLNet.Types;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddDbContextPool<RecordContext>(options => options
    .UseSqlite($"Data Source={builder.Configuration["database"]};Mode=ReadOnly")
    .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
builder.Services.AddGraphQL(graphql => graphql
    .AddSchema<RecordSchema>()
    .AddGraphTypes()
    .AddSystemTextJson()
    .AddExecutionStrategy<SerialExecutionStrategy>(OperationType.Query)
    .AddValidationRule<GrantRule>(useForCachedDocuments: true));
builder.Services.AddSingleton<IConfigureExecution, DocumentCache>();

var app = builder.Build();
app.MapPost("/graphql", async (HttpContext http, IDocumentExecuter<ISchema> executer, IGraphQLTextSerializer serializer) =>
{
    var request = await serializer.ReadAsync<GraphQLRequest>(http.Request.Body, http.RequestAborted);
    var result = await executer.ExecuteAsync(new ExecutionOptions
    {
        Query = request!.Query,
        OperationName = request.OperationName,
        Variables = request.Variables,
        RequestServices = http.RequestServices,
        UserContext = new Dictionary<string, object?> { ["system"] = http.Request.Headers["X-System"].ToString() },
        CancellationToken = http.RequestAborted,
    });
    http.Response.ContentType = "application/json; charset=utf-8";
    await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
});
app.Run();
