using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Api.Storage.Mapping;

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<DepartmentRow>
{
    public void Configure(EntityTypeBuilder<DepartmentRow> builder)
    {
        builder.ToTable("Department");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(DepartmentCode.MaxLength);
        builder.Property(row => row.Name).HasMaxLength(DepartmentRow.MaxNameLength);
        builder.Property(row => row.StatusReason).HasMaxLength(DepartmentRow.MaxReasonLength);
        builder.HasIndex(row => row.Name).IsUnique();
        builder.ComplexProperty(row => row.LeaderInCharge, contact => Configure(contact, nameof(DepartmentRow.LeaderInCharge)));
        builder.ComplexProperty(row => row.ResponsiblePerson, contact => Configure(contact, nameof(DepartmentRow.ResponsiblePerson)));
        builder.ComplexProperty(row => row.TechnicalPerson, contact => Configure(contact, nameof(DepartmentRow.TechnicalPerson)));
    }

    private static void Configure(ComplexPropertyBuilder<DepartmentContact> contact, string name)
    {
        contact.Property(part => part.Name).HasColumnName(name).HasMaxLength(DepartmentContact.MaxNameLength);
        contact.Property(part => part.Telephone).HasColumnName($"{name}Telephone").HasMaxLength(DepartmentContact.MaxTelephoneLength);
    }
}
