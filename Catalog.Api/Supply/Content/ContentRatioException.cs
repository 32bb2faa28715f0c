namespace Catalog.Api.Supply.Content;

/// <summary>A compressed body whose content is out of all proportion to it.</summary>
internal sealed class ContentRatioException() : Exception("The content is out of all proportion to the compressed body.");
