using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class SupplyBatchConfiguration : IEntityTypeConfiguration<SupplyBatchRow>
{
    public void Configure(EntityTypeBuilder<SupplyBatchRow> builder)
    {
        builder.ToTable("SupplyBatch");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Digest).HasMaxLength(SupplyRow.DigestLength);
        builder.HasIndex(row => new { row.Supply, row.Number }).IsUnique();
        builder.HasOne<SupplyRow>().WithMany().HasForeignKey(row => row.Supply).OnDelete(DeleteBehavior.Restrict);
    }
}
