using System.Net;
using Catalog.Api.Storage;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Which addresses may be called: none by which somebody could have the server ask what only the server can reach.</summary>
internal sealed class AddressRules(NotificationSettings settings, IHostEnvironment environment)
{
    private readonly bool _isDevelopment = environment.IsDevelopment();
    private readonly bool _allowsPrivate = settings.AllowPrivateAddresses ?? environment.IsDevelopment();

    public bool Allows(IPAddress address) => AddressScopes.Of(address) switch
    {
        AddressScope.Public => true,
        AddressScope.Private => _allowsPrivate,
        AddressScope.Loopback => _allowsPrivate && _isDevelopment,
        _ => false,
    };

    /// <summary>The address of a webhook; null with what it must be where it cannot be one.</summary>
    public (Uri? Url, string? Problem) Read(string text)
    {
        if (text.Length > WebhookRow.MaxUrlLength || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length is 0 or > WebhookRow.MaxHostLength || url.AbsoluteUri.Length > WebhookRow.MaxUrlLength)
        {
            return (null, $"must be an address such as https://example.gov.cn/notifications, of {WebhookRow.MaxUrlLength} characters at most");
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            return (null, "must have no user name, no password and no fragment");
        }

        if (url.Scheme != Uri.UriSchemeHttps && !(_isDevelopment && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        {
            return (null, "must begin with https://");
        }

        return IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && !Allows(address)
            ? (null, "must not lead into a private network or to this machine")
            : (url, null);
    }
}
