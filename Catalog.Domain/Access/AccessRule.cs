namespace Catalog.Domain.Access;

/// <summary>One rule: its decision on an inquiry, or null where the next rule is to decide.</summary>
internal delegate Decision? AccessRule(Inquiry inquiry);
