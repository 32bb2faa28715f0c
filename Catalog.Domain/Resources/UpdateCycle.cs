namespace Catalog.Domain.Resources;

/// <summary>How often a resource is updated (更新周期). Source: 发改高技〔2017〕1272号.</summary>
public enum UpdateCycle
{
    RealTime,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}
