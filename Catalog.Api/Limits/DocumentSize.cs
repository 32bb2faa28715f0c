namespace Catalog.Api.Limits;

/// <summary>How large a document is. It is kept with the document, so that a kept one is held to the limits again.</summary>
internal readonly record struct DocumentSize(TextSize Text, SyntaxSize Syntax);
