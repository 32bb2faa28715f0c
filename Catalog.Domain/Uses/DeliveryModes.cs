namespace Catalog.Domain.Uses;

/// <summary>The ways in which shared information is delivered (共享方式). Source: article 15 of the city's rules.</summary>
[Flags]
public enum DeliveryModes
{
    None = 0,

    /// <summary>联机查询</summary>
    OnlineQuery = 1,

    /// <summary>系统对接</summary>
    SystemIntegration = 2,

    /// <summary>前置机共享</summary>
    FrontEndExchange = 4,

    /// <summary>部门批量下载</summary>
    BulkDownload = 8,
}
