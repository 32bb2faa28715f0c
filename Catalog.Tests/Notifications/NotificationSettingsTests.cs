using Catalog.Api.Notifications;
using Catalog.Tests.Conventions;

namespace Catalog.Tests.Notifications;

public sealed class NotificationSettingsTests
{
    [Fact]
    public void Settings_Should_BeDocumented()
    {
        var guide = Repository.Read("docs", "guides", "notifications.md");

        Assert.All(
            typeof(NotificationSettings).GetProperties().Where(property => property.SetMethod is not null),
            setting => Assert.Contains($"| `Notifications__{setting.Name}` |", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_Should_BeRefused_When_NothingCouldRunByThem()
    {
        Assert.Empty(new NotificationSettings().Problems());
        Assert.Single(new NotificationSettings { PollInterval = TimeSpan.Zero }.Problems());
        Assert.Single(new NotificationSettings { Heartbeat = TimeSpan.FromSeconds(-1) }.Problems());
        Assert.Single(new NotificationSettings { LongestRetry = TimeSpan.FromDays(31) }.Problems());
        Assert.Single(new NotificationSettings { CallTimeout = TimeSpan.FromSeconds(21) }.Problems());
        Assert.Single(new NotificationSettings { Streams = -1 }.Problems());
    }
}
