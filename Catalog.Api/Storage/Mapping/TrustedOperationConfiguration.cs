using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class TrustedOperationConfiguration : IEntityTypeConfiguration<TrustedOperationRow>
{
    public void Configure(EntityTypeBuilder<TrustedOperationRow> builder)
    {
        builder.ToTable("TrustedOperation");
        builder.HasKey(row => new { row.System, row.Hash });
        builder.Property(row => row.System).HasMaxLength(ClientId.MaxLength);
        builder.Property(row => row.Hash).HasMaxLength(TrustedOperationRow.HashLength);
        builder.HasOne<SystemRow>().WithMany().HasForeignKey(row => row.System).OnDelete(DeleteBehavior.Restrict);
    }
}
