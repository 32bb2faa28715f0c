using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ClockSuspensionConfiguration : IEntityTypeConfiguration<ClockSuspensionRow>
{
    public void Configure(EntityTypeBuilder<ClockSuspensionRow> builder)
    {
        builder.ToTable("ClockSuspension");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Reason).HasMaxLength(ClockSuspensionRow.MaxReasonLength);
        builder.HasOne<ClockRow>().WithMany().HasForeignKey(row => row.Clock).OnDelete(DeleteBehavior.Restrict);
    }
}
