using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class WebhookQueueConfiguration : IEntityTypeConfiguration<WebhookQueueRow>
{
    public void Configure(EntityTypeBuilder<WebhookQueueRow> builder)
    {
        builder.ToTable("WebhookQueue");
        builder.HasKey(row => row.Webhook);
        builder.Property(row => row.Webhook).ValueGeneratedNever();
        builder.Property(row => row.LeaseHolder).HasMaxLength(WebhookQueueRow.HolderLength);
        builder.HasOne<WebhookRow>().WithOne().HasForeignKey<WebhookQueueRow>(row => row.Webhook).OnDelete(DeleteBehavior.Restrict);
    }
}
