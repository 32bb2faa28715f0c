using System.ComponentModel;

namespace Catalog.Domain.Uses;

/// <summary>The ways in which shared information is delivered (共享方式). Source: article 15 of the city's rules.</summary>
[Flags]
public enum DeliveryModes
{
    None = 0,

    [Description("联机查询")]
    OnlineQuery = 1,

    [Description("系统对接")]
    SystemIntegration = 2,

    [Description("前置机共享")]
    FrontEndExchange = 4,

    [Description("部门批量下载")]
    BulkDownload = 8,
}
