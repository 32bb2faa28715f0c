using Catalog.Api.Access;
using Catalog.Api.Calendar;
using Catalog.Api.Departments;
using Catalog.Api.Grants;
using Catalog.Api.Resources;
using Catalog.Api.Sharing;
using Catalog.Api.Uses;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The object types that are of the catalogue and the asking system.</summary>
internal static class MetadataTypes
{
    public static IGraphType[] Create() =>
    [
        new PageInfoType(),
        new CatalogueType(),
        new CatalogueVersionType(),
        new CatalogueDifferenceType(),
        new CatalogueHitType(),
        new ResourceType(),
        new InformationItemType(),
        new CodeListType(),
        new CodedValueType(),
        new LegalBasisType(),
        new DepartmentType(),
        new SystemType(),
        new ViewerType(),
        new UseType(),
        new GrantType(),
        new AccessExplanationType(),
        new AccessDecisionType(),
        new ItemViewType(),
        new WorkingCalendarType(),
        new DeadlineTermType(),
    ];
}
