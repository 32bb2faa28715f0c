namespace Catalog.Api.Notifications.Webhooks;

/// <summary>A name leads to addresses alone that must not be called.</summary>
internal sealed class AddressForbiddenException() : IOException("The name leads to no address that may be called.");
