namespace Catalog.Api.Samples;

/// <summary>Names of persons, made of common surnames and characters of given names.</summary>
internal static class SampleNames
{
    private static readonly SampleWeights<string> Surnames = new(
        ("王", 71), ("李", 72), ("张", 68), ("刘", 54), ("陈", 60), ("杨", 31), ("黄", 34), ("赵", 20), ("吴", 24), ("周", 27),
        ("徐", 16), ("孙", 13), ("马", 10), ("朱", 14), ("胡", 20), ("郭", 11), ("何", 13), ("林", 8), ("高", 9), ("罗", 12),
        ("郑", 9), ("梁", 6), ("谢", 9), ("宋", 8), ("唐", 8), ("许", 6), ("邓", 9), ("冯", 6), ("韩", 4), ("曹", 7),
        ("曾", 6), ("彭", 9), ("肖", 8), ("蔡", 6), ("潘", 5), ("田", 5), ("董", 5), ("袁", 6), ("于", 3), ("余", 12),
        ("叶", 6), ("蒋", 4), ("杜", 5), ("苏", 3), ("魏", 5), ("程", 9), ("吕", 4), ("丁", 4), ("沈", 3), ("任", 4),
        ("姚", 3), ("卢", 4), ("傅", 3), ("钟", 4), ("姜", 3), ("崔", 2), ("谭", 4), ("廖", 4), ("范", 4), ("汪", 6),
        ("陆", 3), ("金", 4), ("石", 4), ("戴", 4), ("贾", 2), ("韦", 2), ("夏", 5), ("邱", 4), ("方", 5), ("侯", 3),
        ("邹", 4), ("熊", 5), ("孟", 2), ("秦", 3), ("白", 2), ("江", 4), ("阮", 2), ("舒", 3), ("庞", 3), ("镇", 1),
        ("欧阳", 1), ("上官", 1));

    private static readonly string[] Men =
    [
        "伟", "强", "磊", "军", "勇", "杰", "涛", "超", "明", "刚", "平", "辉", "鹏", "华", "飞", "鑫", "波", "斌", "宇", "浩",
        "凯", "健", "俊", "帆", "帅", "旭", "宁", "龙", "林", "阳", "建", "国", "志", "文", "海", "东", "卫", "新", "德", "荣",
        "光", "金", "成", "天", "家", "子", "正", "永", "兴", "庆", "振", "立", "民", "生", "泽", "博", "晨", "轩", "睿", "瑞",
    ];

    private static readonly string[] Women =
    [
        "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "燕", "玲", "桂", "英", "兰", "红", "梅", "秀", "云", "琴", "萍", "珍",
        "慧", "莉", "婷", "雪", "颖", "倩", "洁", "琳", "莹", "佳", "欣", "怡", "梦", "雨", "诗", "涵", "思", "雅", "晓", "春",
        "菊", "凤", "玉", "淑", "惠", "素", "月", "爱", "小", "美", "文", "清", "香", "荷", "叶", "桃", "彩", "翠", "霖", "妍",
    ];

    public static string Surname(SampleRandom random) => Surnames.Pick(random);

    public static string Given(SampleRandom random, bool isMale)
    {
        var characters = isMale ? Men : Women;
        var first = random.Pick(characters);
        return random.Chance(180) ? first : first + random.Pick(characters);
    }

    public static string Full(SampleRandom random, bool isMale) => Surname(random) + Given(random, isMale);
}
