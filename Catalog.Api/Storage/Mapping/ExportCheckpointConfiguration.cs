using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class ExportCheckpointConfiguration : IEntityTypeConfiguration<ExportCheckpointRow>
{
    public void Configure(EntityTypeBuilder<ExportCheckpointRow> builder)
    {
        builder.ToTable("ExportCheckpoint");
        builder.HasKey(row => new { row.Export, row.Bytes });
        builder.HasOne<ExportRow>().WithMany().HasForeignKey(row => row.Export).OnDelete(DeleteBehavior.Restrict);
    }
}
