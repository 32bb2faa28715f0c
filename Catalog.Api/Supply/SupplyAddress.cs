namespace Catalog.Api.Supply;

/// <summary>Maps the addresses of supplies.</summary>
internal static class SupplyAddress
{
    public const string One = "/supply/{resource}";
    public const string Kept = "/supplies/{id?}";
    public const string Rejections = "/supplies/{id}/rejections";

    public static void MapSupplies(this WebApplication application)
    {
        application.MapPost(One, application.Services.GetRequiredService<SupplyEndpoint>().HandleAsync);
        application.MapGet(Kept, application.Services.GetRequiredService<SuppliesEndpoint>().HandleAsync);
        application.MapGet(Rejections, application.Services.GetRequiredService<SuppliesEndpoint>().HandleRejectionsAsync);
    }
}
