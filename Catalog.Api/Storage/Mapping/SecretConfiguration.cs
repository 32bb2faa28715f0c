using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class SecretConfiguration : IEntityTypeConfiguration<SecretRow>
{
    public void Configure(EntityTypeBuilder<SecretRow> builder)
    {
        builder.ToTable("Secret");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(SecretRow.MaxNameLength);
        builder.Property(row => row.Value).HasMaxLength(SecretRow.MaxValueLength);
    }
}
