namespace Catalog.Tests.Notifications.Webhooks;

/// <summary>A call as a receiver got it.</summary>
internal sealed record ReceivedCall(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
