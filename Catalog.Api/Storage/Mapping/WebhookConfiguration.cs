using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("Webhook");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Department).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.WebhookUrl).HasMaxLength(WebhookRow.MaxUrlLength);
        builder.Property(row => row.Host).HasMaxLength(WebhookRow.MaxHostLength);
        builder.Property(row => row.UrlSha256).HasMaxLength(WebhookRow.HashLength);
        builder.Property(row => row.StatusReason).HasMaxLength(WebhookRow.MaxReasonLength);
        builder.Property(row => row.RegisteredBy).HasMaxLength(ClientId.MaxLength);
        builder.HasIndex(row => new { row.System, row.Status });
        builder.HasOne<SystemRow>().WithMany().HasForeignKey(row => row.System).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DepartmentRow>().WithMany().HasForeignKey(row => row.Department).OnDelete(DeleteBehavior.Restrict);
    }
}
