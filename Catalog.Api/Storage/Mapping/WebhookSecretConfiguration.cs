using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class WebhookSecretConfiguration : IEntityTypeConfiguration<WebhookSecretRow>
{
    public void Configure(EntityTypeBuilder<WebhookSecretRow> builder)
    {
        builder.ToTable("WebhookSecret");
        builder.HasKey(row => row.Webhook);
        builder.Property(row => row.Webhook).ValueGeneratedNever();
        builder.Property(row => row.Value).HasMaxLength(WebhookSecretRow.Length);
        builder.HasOne<WebhookRow>().WithOne().HasForeignKey<WebhookSecretRow>(row => row.Webhook).OnDelete(DeleteBehavior.Restrict);
    }
}
