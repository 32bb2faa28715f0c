using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class AccessVersionConfiguration : IEntityTypeConfiguration<AccessVersionRow>
{
    public void Configure(EntityTypeBuilder<AccessVersionRow> builder)
    {
        builder.ToTable("AccessVersion");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new AccessVersionRow { Id = AccessVersionRow.OnlyId, Number = 0 });
    }
}
