namespace Catalog.Api.Samples.Entities;

/// <summary>A line of business.</summary>
/// <param name="Industry">The name of the industry in its code list.</param>
/// <param name="Word">What stands for it in names of enterprises.</param>
/// <param name="Shop">What stands for it in names of small businesses.</param>
/// <param name="Scope">The scope of business as it is registered.</param>
internal sealed record Trade(string Industry, string Word, string Shop, string Scope)
{
    public static readonly IReadOnlyList<Trade> All =
    [
        new("AGRICULTURE_FORESTRY_ANIMAL_HUSBANDRY_AND_FISHERY", "农业发展", "种植场", "蔬菜、茶叶种植；家禽饲养；农产品初加工与销售"),
        new("AGRICULTURE_FORESTRY_ANIMAL_HUSBANDRY_AND_FISHERY", "茶业", "茶庄", "茶树种植；茶叶加工与销售"),
        new("MINING", "矿业", "石料厂", "建筑石料用灰岩开采、加工与销售"),
        new("MANUFACTURING", "机电", "加工厂", "机电设备制造、安装与维修"),
        new("MANUFACTURING", "竹制品", "竹器厂", "楠竹制品加工与销售"),
        new("MANUFACTURING", "食品", "食品坊", "糕点、豆制品生产与销售"),
        new("ELECTRICITY_HEAT_GAS_AND_WATER_SUPPLY", "新能源", "燃气站", "太阳能发电；电力设施运行维护"),
        new("CONSTRUCTION", "建筑工程", "装饰部", "房屋建筑工程、市政工程施工；建筑装饰"),
        new("WHOLESALE_AND_RETAIL", "商贸", "超市", "日用百货、预包装食品零售；农副产品批发"),
        new("WHOLESALE_AND_RETAIL", "医药", "药店", "药品、医疗器械零售"),
        new("TRANSPORT_STORAGE_AND_POST", "物流", "货运部", "道路普通货物运输；仓储服务"),
        new("ACCOMMODATION_AND_CATERING", "酒店管理", "餐馆", "住宿服务；餐饮服务"),
        new("INFORMATION_TRANSMISSION_SOFTWARE_AND_IT_SERVICES", "信息技术", "电脑店", "软件开发；信息系统集成与运行维护"),
        new("FINANCE", "融资担保", "经纪部", "贷款担保；票据承兑担保"),
        new("REAL_ESTATE", "房地产开发", "中介所", "房地产开发与经营；房屋租赁"),
        new("LEASING_AND_BUSINESS_SERVICES", "人力资源服务", "广告部", "劳务派遣；广告设计与发布"),
        new("SCIENTIFIC_RESEARCH_AND_TECHNICAL_SERVICES", "检测技术", "测绘所", "工程检测；环境监测；测绘服务"),
        new("WATER_CONSERVANCY_ENVIRONMENT_AND_PUBLIC_FACILITIES", "环保科技", "保洁部", "污水处理；环境卫生管理"),
        new("RESIDENT_SERVICES_REPAIR_AND_OTHER_SERVICES", "家政服务", "理发店", "家政服务；家用电器维修"),
        new("EDUCATION", "教育咨询", "托管班", "教育信息咨询；文化艺术培训"),
        new("HEALTH_AND_SOCIAL_WORK", "医疗管理", "诊所", "医疗服务；健康管理咨询"),
        new("CULTURE_SPORTS_AND_ENTERTAINMENT", "文化传媒", "书店", "文化艺术交流活动组织；体育场馆经营"),
    ];
}
