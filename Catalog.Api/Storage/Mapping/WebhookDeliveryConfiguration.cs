using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDeliveryRow>
{
    public void Configure(EntityTypeBuilder<WebhookDeliveryRow> builder)
    {
        builder.ToTable("WebhookDelivery");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Webhook, row.Notification }).IsUnique();
        builder.HasOne<WebhookRow>().WithMany().HasForeignKey(row => row.Webhook).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NotificationRow>().WithMany().HasForeignKey(row => row.Notification).OnDelete(DeleteBehavior.Restrict);
    }
}
