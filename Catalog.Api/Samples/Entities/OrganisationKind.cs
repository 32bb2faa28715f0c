namespace Catalog.Api.Samples.Entities;

/// <summary>The kinds of organisations, by the register that they are in.</summary>
internal enum OrganisationKind
{
    Enterprise,
    IndividualBusiness,
    PrivateNonEnterprise,
    SocialGroup,
    WelfareInstitution,
    PublicInstitution,
}
