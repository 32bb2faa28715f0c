using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ClockReminderConfiguration : IEntityTypeConfiguration<ClockReminderRow>
{
    public void Configure(EntityTypeBuilder<ClockReminderRow> builder)
    {
        builder.ToTable("ClockReminder");
        builder.HasKey(row => new { row.Clock, row.Kind, row.Due });
        builder.HasOne<ClockRow>().WithMany().HasForeignKey(row => row.Clock).OnDelete(DeleteBehavior.Restrict);
    }
}
