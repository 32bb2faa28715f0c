using System.Text;
using Catalog.Api.Notifications.Webhooks;

namespace Catalog.Tests.Notifications.Webhooks;

public sealed class WebhookSignatureTests
{
    // The example of the specification's own libraries.
    [Fact]
    public void Signature_Should_BeThatOfStandardWebhooks()
    {
        var key = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Of(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
        Assert.Equal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", WebhookSecret.Text(key));
    }

    [Fact]
    public void Wait_Should_DoubleUpToTheLongest()
    {
        var settings = new Api.Notifications.NotificationSettings();
        foreach (var (attempts, full) in new[] { (1, 5), (2, 10), (3, 20), (10, 2560), (11, 3600), (500, 3600) })
        {
            Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(RetryWait.After(attempts, settings).TotalSeconds, full / 2.0, full));
        }
    }
}
