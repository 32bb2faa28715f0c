using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>A published version of the catalogue as the schema shows it: who published it, what it changed, what it held.</summary>
internal sealed class CatalogueVersionType : MetadataType<CatalogueVersionEntry>
{
    public const string TypeName = "CatalogueVersion";

    public CatalogueVersionType()
        : base(TypeName, "目录版本: a version of the catalogue that was published.")
    {
        Show("number", Reference.Required("Int"), "Counts from 1.", entry => entry.Number);
        Show("publishedAt", Reference.Required("DateTime"), "When it was published.", entry => Moments.Text(entry.PublishedAt));
        Show("publishedBy", Reference.Required("String"), "The system that published it, or the definition files.", entry => entry.PublishedBy);
        Show("basis", Reference.Required("String"), "依据: on what it rests.", entry => entry.Basis);
        Read<CatalogueDifference>("changes", CatalogueDifferenceType.TypeName, "What it changed of the version before.", (entry, archive, cancellation) => archive.ChangesOfAsync(entry.Number, cancellation));
        Read<Resource>("resources", "Resource", "信息资源", async (entry, archive, cancellation) => (await archive.FindAsync(entry.Number, cancellation))!.Version.Resources);
        Read<CatalogueItem>("informationItems", "InformationItem", "信息项", async (entry, archive, cancellation) => (await archive.FindAsync(entry.Number, cancellation))!.Version.Items.ToList());
        Read<CodeList>("codeLists", "CodeList", "代码表", async (entry, archive, cancellation) => (await archive.FindAsync(entry.Number, cancellation))!.Version.CodeLists);
    }

    private void Read<T>(string name, string type, string description, Func<CatalogueVersionEntry, CatalogueArchive, CancellationToken, Task<IReadOnlyList<T>>> value) =>
        Field(name, Reference.List(type)).Description(description).ResolveAsync(async context =>
            await value(context.Source, context.RequestServices!.GetRequiredService<CatalogueArchive>(), context.CancellationToken));
}
