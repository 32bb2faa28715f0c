using System.Security.Cryptography;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>How long to wait after a call in vain: twice as long each time, and not all webhooks at one moment.</summary>
internal static class RetryWait
{
    private const int Steps = 1000;

    /// <param name="attempts">How many calls were in vain.</param>
    /// <returns>From half of the full wait to all of it.</returns>
    public static TimeSpan After(int attempts, NotificationSettings settings)
    {
        var full = settings.FirstRetry * Math.Pow(2, Math.Min(attempts - 1, 30));
        full = full < settings.LongestRetry ? full : settings.LongestRetry;
        return full * (0.5 + (RandomNumberGenerator.GetInt32(Steps + 1) / (2.0 * Steps)));
    }
}
