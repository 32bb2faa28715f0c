using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<GrantRow>
{
    public void Configure(EntityTypeBuilder<GrantRow> builder)
    {
        builder.ToTable("Grant");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.StatusReason).HasMaxLength(GrantRow.MaxReasonLength);
        builder.Property(row => row.Item).HasMaxLength(ItemCode.MaxLength);
        builder.Property(row => row.RowScope).HasMaxLength(GrantRow.MaxRowScopeLength);
        builder.Property(row => row.Mask).HasMaxLength(GrantRow.MaxMaskLength);
        builder.Property(row => row.Level).HasDefaultValue(GrantLevel.Read).HasSentinel((GrantLevel)(-1));
        builder.Property(row => row.StatusBy).HasMaxLength(ClientId.MaxLength);
        builder.HasIndex(row => new { row.Use, row.Item });
        builder.HasIndex(row => row.ApplicationItem).IsUnique();
        builder.HasOne<ApplicationItemRow>().WithMany().HasForeignKey(row => row.ApplicationItem).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UseRow>().WithMany().HasForeignKey(row => row.Use).OnDelete(DeleteBehavior.Restrict);
    }
}
