using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Resources;

/// <summary>The catalogue's metadata.</summary>
internal sealed class CatalogueType : MetadataType<CatalogueVersion>
{
    public CatalogueType()
        : base("Catalogue", "政务信息资源目录: every resource and item, with who provides it and how it is shared.")
    {
        Show("version", Reference.Required("Int"), "The number of the published version.", catalogue => catalogue.Number);
        Show("resources", Reference.List("Resource"), "信息资源", catalogue => catalogue.Resources);
        Show("informationItems", Reference.List("InformationItem"), "信息项", catalogue => catalogue.Items);
        Show("codeLists", Reference.List("CodeList"), "代码表", catalogue => catalogue.CodeLists);
        Show("departments", Reference.List("Department"), "The departments that were onboarded.", (_, scope) => scope.Access.Book.Departments);
        Show("legalBases", Reference.List("LegalBasis"), "The legal bases of uses, and of not sharing.", (catalogue, scope) =>
            catalogue.LegalBases.Concat(scope.Access.Book.LegalBases).DistinctBy(basis => basis.Code));
        CatalogueHistory.Add(this);
    }

    /// <summary>Adds a field whose value is read from what was published.</summary>
    public void Ask(string name, IGraphType type, string description, Func<IResolveFieldContext, Task<object?>> answer, params QueryArgument[] arguments) =>
        Field(name, type).Description(description).Arguments(arguments).ResolveAsync(context => answer(context));
}
