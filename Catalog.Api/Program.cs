using Catalog.Api.Commands;

return await CommandLine.RunAsync(args);
