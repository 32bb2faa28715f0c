using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Catalog.Tests.Ide;

/// <summary>A schema in which the example operations are valid; only the person has values, for the bearer of the token.</summary>
internal static class StandInSchema
{
    private const string Definitions = """
        directive @use(purpose: Purpose!, legalBasis: String!, onDenied: OnDenied! = NULL) on QUERY
        enum Purpose { ADMINISTRATIVE_BASIS WORK_REFERENCE DATA_VERIFICATION BUSINESS_COLLABORATION }
        enum OnDenied { NULL REJECT }
        scalar CitizenIdNumber
        scalar UnifiedSocialCreditCode
        type Query {
          "自然人"
          person(idNumber: CitizenIdNumber!): Person
          legalEntity(unifiedSocialCreditCode: UnifiedSocialCreditCode!): LegalEntity
          enterpriseRegistrations(where: EnterpriseRegistrationFilter, order: [EnterpriseRegistrationOrder!], first: Int, after: String): EnterpriseRegistrationConnection
          catalogue: Catalogue
          viewer: Viewer
          explainAccess(document: String!, purpose: Purpose!, legalBasis: String!): AccessExplanation
        }
        type Person { householdRegistration: HouseholdRegistration housingFundRegistration: HousingFundRegistration adoptionRegistrations: [AdoptionRegistration!] }
        "户籍登记信息"
        type HouseholdRegistration {
          "姓名"
          name: String
          "公民身份号码"
          idNumber: CitizenIdNumber
          "户籍地镇(街道)"
          township: String
          photo: String
        }
        type HousingFundRegistration { accountStatus: String employerName: String }
        type AdoptionRegistration { adoptionCertificateNumber: String }
        type LegalEntity { enterpriseRegistration: EnterpriseRegistration }
        type EnterpriseRegistration {
          unifiedSocialCreditCode: UnifiedSocialCreditCode enterpriseName: String legalRepresentativeName: String
          establishmentDate: String registrationAuthority: String registeredDomicile: String divisionCode: String
        }
        type EnterpriseRegistrationConnection { nodes: [EnterpriseRegistration!] pageInfo: PageInfo! totalCount: Int! }
        type PageInfo { hasNextPage: Boolean! endCursor: String }
        input EnterpriseRegistrationFilter { divisionCode: StringFilter }
        input StringFilter { eq: String startsWith: String }
        input EnterpriseRegistrationOrder { enterpriseName: SortDirection }
        enum SortDirection { ASC DESC }
        type Catalogue { resources: [Resource!]! informationItems: [InformationItem!]! }
        type Resource { code: String! name: String! provider: String! updateCycle: String! }
        type InformationItem { code: String! name: String! coordinate: String! sharingClass: String! condition: String legalBasis: LegalBasis }
        type LegalBasis { code: String! citation: String! }
        type Viewer { system: System! uses: [Use!]! }
        type System { clientId: String! }
        type Use { purpose: Purpose! legalBasis: LegalBasis! grants: [Grant!]! }
        type Grant { item: InformationItem! }
        type AccessExplanation { items: [ItemDecision!]! }
        type ItemDecision { item: InformationItem! allowed: Boolean! reason: String remedy: String }
        """;

    public static ISchema Create(string token, string personName)
    {
        var schema = Schema.For(Definitions, builder => builder.Types.For("Query").FieldFor("person").Resolver =
            new FuncFieldResolver<object?>(context => context.UserContext["authorization"] is string header && header == $"Bearer {token}"
                ? new
                {
                    HouseholdRegistration = new { Name = personName, IdNumber = context.GetArgument<string>("idNumber"), Township = "421202001" },
                    HousingFundRegistration = new { AccountStatus = "NORMAL", EmployerName = "咸安区第一小学" },
                }
                : throw new ExecutionError("令牌无效")));
        schema.RegisterType(new StringGraphType { Name = "CitizenIdNumber" });
        schema.RegisterType(new StringGraphType { Name = "UnifiedSocialCreditCode" });
        return schema;
    }
}
