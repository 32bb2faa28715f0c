using Catalog.Api.Samples.Persons;

namespace Catalog.Api.Samples.Entities;

/// <summary>The organisations of the sample data: each is made of the seed and the index alone.</summary>
internal sealed class SampleOrganisations(ulong seed)
{
    /// <summary>So many organisations there are for a family.</summary>
    private const int PerFamily = 3;

    // Of twenty organisations so many are of each kind: few organisations have all kinds too.
    private static readonly OrganisationKind[] Kinds =
    [
        OrganisationKind.Enterprise, OrganisationKind.IndividualBusiness, OrganisationKind.PublicInstitution, OrganisationKind.Enterprise,
        OrganisationKind.IndividualBusiness, OrganisationKind.Enterprise, OrganisationKind.PrivateNonEnterprise, OrganisationKind.Enterprise,
        OrganisationKind.IndividualBusiness, OrganisationKind.SocialGroup, OrganisationKind.Enterprise, OrganisationKind.WelfareInstitution,
        OrganisationKind.IndividualBusiness, OrganisationKind.Enterprise, OrganisationKind.Enterprise, OrganisationKind.IndividualBusiness,
        OrganisationKind.Enterprise, OrganisationKind.IndividualBusiness, OrganisationKind.PublicInstitution, OrganisationKind.Enterprise,
    ];

    private static readonly SampleWeights<string> EnterpriseTypes = new(
        ("LLC_NATURAL_PERSONS_INVESTED_OR_CONTROLLED", 46), ("LLC_SOLE_NATURAL_PERSON", 22), ("OTHER_LIMITED_LIABILITY_COMPANY", 12),
        ("LLC_WHOLLY_STATE_OWNED", 3), ("UNLISTED_JOINT_STOCK_COMPANY", 3), ("FARMERS_COOPERATIVE", 10), ("COLLECTIVELY_OWNED", 3),
        ("SINO_FOREIGN_EQUITY_JOINT_VENTURE_LLC", 1));

    private static readonly string[] Starts = ["鑫", "宏", "华", "瑞", "永", "金", "恒", "德", "嘉", "福", "天", "泰", "盛", "祥", "绿", "桂", "香", "楚", "汉", "淦"];

    private static readonly string[] Ends = ["源", "达", "盛", "丰", "泰", "利", "成", "和", "信", "安", "康", "辉", "通", "润", "隆", "诚", "业", "兴", "城", "韵"];

    private static readonly string[] Places = ["桥", "园", "街口", "城南", "城北", "东门", "西门", "新村"];

    private static readonly string[] PublicNames = ["疾病预防控制中心", "图书馆", "水文站", "农业技术推广中心", "不动产登记中心", "第一中学", "人民医院", "文化馆", "林业科学研究所", "公共就业服务中心"];

    private static readonly string[] GroupNames = ["茶叶协会", "楠竹产业协会", "书法家协会", "志愿服务联合会", "物业管理协会", "历史文化研究会", "餐饮业商会"];

    private static readonly string[] CentreNames = ["幼儿园", "职业培训学校", "社会工作服务中心", "艺术培训中心", "口腔医院"];

    private static readonly string[] HomeNames = ["养老院", "社会福利院", "儿童福利院", "老年公寓", "残疾人托养中心"];

    public SampleOrganisation Organisation(long index)
    {
        var random = SampleRandom.For(seed, "organisations", index);
        var kind = KindOf(index);
        var township = SampleAddresses.Township(random.Pick(SampleDivisions.Counties), random);
        var county = SampleDivisions.CountyOf(township);
        var trade = random.Pick(Trade.All);
        var enterpriseType = kind == OrganisationKind.Enterprise ? EnterpriseTypes.Pick(random) : null;
        var (code, type) = kind switch
        {
            OrganisationKind.Enterprise when enterpriseType == "FARMERS_COOPERATIVE" => ("93", "FARMERS_COOPERATIVE"),
            OrganisationKind.Enterprise => ("91", "ENTERPRISE"),
            OrganisationKind.IndividualBusiness => ("92", "INDIVIDUAL_BUSINESS"),
            OrganisationKind.SocialGroup => ("51", "SOCIAL_GROUP"),
            OrganisationKind.PublicInstitution => ("12", "PUBLIC_INSTITUTION"),
            _ => ("52", "PRIVATE_NON_ENTERPRISE_UNIT"),
        };
        var word = random.Pick(Starts) + random.Pick(Ends);
        return new SampleOrganisation
        {
            Index = index,
            Kind = kind,
            CreditCode = CreditCodes.CreditCode(index, code, county.Code.Value),
            Name = kind switch
            {
                OrganisationKind.Enterprise => (random.Chance(300) ? SampleDivisions.City.Name : county.Name) + word + trade.Word + Suffix(enterpriseType),
                OrganisationKind.IndividualBusiness => county.Name + random.Pick(Places) + word + trade.Shop,
                OrganisationKind.SocialGroup => county.Name + random.Pick(GroupNames),
                OrganisationKind.PublicInstitution => county.Name + random.Pick(PublicNames),
                OrganisationKind.WelfareInstitution => county.Name + word + random.Pick(HomeNames),
                _ => county.Name + word + random.Pick(CentreNames),
            },
            Township = township,
            Address = SampleAddresses.Premises(township, random),
            Established = random.Date(new DateOnly(1999, 1, 1), SampleDay.Today.AddDays(-200)),
            Trade = trade,
            EnterpriseType = enterpriseType,
            OrganisationType = type,
        };
    }

    /// <summary>The enterprise with this index, or else the one before it.</summary>
    public SampleOrganisation EnterpriseAt(long index)
    {
        // The first of all is an enterprise: the way ends.
        while (KindOf(index) != OrganisationKind.Enterprise)
        {
            index--;
        }

        return Organisation(index);
    }

    /// <summary>An employer among the organisations that there are for the families up to this one.</summary>
    public Employer EmployerOf(long family, SampleRandom random)
    {
        var index = (long)Math.BigMul(random.Next(), (ulong)((family + 1) * PerFamily), out _);
        while (KindOf(index) is OrganisationKind.IndividualBusiness or OrganisationKind.SocialGroup)
        {
            index--;
        }

        var organisation = Organisation(index);
        return new Employer(organisation.Name, organisation.County, $"42120{index:D9}");
    }

    /// <summary>The legal representative or operator: an adult of a family that there is for so many organisations.</summary>
    public static SamplePerson Representative(SampleOrganisation organisation, SamplePopulation population)
    {
        var family = organisation.Index / PerFamily;
        var first = (int)(organisation.Index % PerFamily);
        PersonRole[] roles = [PersonRole.Father, PersonRole.Mother, PersonRole.Sibling];
        var candidates = Enumerable.Range(0, PerFamily).Select(i => population.Member(family, roles[(first + i) % PerFamily])).ToList();
        return candidates.Find(person => person.IsPresent) ?? candidates[0];
    }

    private static OrganisationKind KindOf(long index) => Kinds[index % Kinds.Length];

    private static string Suffix(string? enterpriseType) => enterpriseType switch
    {
        "FARMERS_COOPERATIVE" => "专业合作社",
        "UNLISTED_JOINT_STOCK_COMPANY" => "股份有限公司",
        "COLLECTIVELY_OWNED" => "总公司",
        _ => "有限公司",
    };
}
