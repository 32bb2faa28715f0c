namespace Catalog.Api.Schema;

/// <summary>How large the pages of connections are.</summary>
public static class ConnectionLimits
{
    public const int DefaultPageSize = 50;

    public const int MaxPageSize = 1000;
}
