using System.ComponentModel;

namespace Catalog.Domain.Notifications;

/// <summary>What became of a call of a webhook.</summary>
public enum DeliveryOutcome
{
    /// <summary>It was answered with a status of success.</summary>
    [Description("已送达")]
    Delivered,

    /// <summary>It was answered with another status; redirects are not followed.</summary>
    [Description("对方拒绝")]
    Refused,

    /// <summary>It was answered with 410: nobody is there any more.</summary>
    [Description("对方已撤销")]
    Gone,

    [Description("超时")]
    TimedOut,

    [Description("无法连接")]
    NotReached,

    /// <summary>Its name leads to addresses that are not to be called alone.</summary>
    [Description("地址不允许")]
    AddressForbidden,
}
