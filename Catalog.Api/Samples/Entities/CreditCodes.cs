using Catalog.Domain.Subjects;

namespace Catalog.Api.Samples.Entities;

/// <summary>Credit codes and registration numbers. Sources: GB 32100-2015, GB 11714-1997, 工商行政管理注册号编制规则 (GS15-2006).</summary>
internal static class CreditCodes
{
    private const string Alphabet = UnifiedSocialCreditCode.Alphabet;

    // 31 to the sixth: so many organisation codes begin with MA.
    private const long Codes = 887_503_681;

    // Not a multiple of 31: neighbours are scattered, and no two indexes meet.
    private const long Stride = 548_503_259;

    private static ReadOnlySpan<byte> BodyWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="kind">The registering department's digit and the organisation's.</param>
    public static string CreditCode(long index, string kind, string county)
    {
        var number = ((index * Stride) + 104_729) % Codes;
        Span<char> body = ['M', 'A', '0', '0', '0', '0', '0', '0'];
        for (var i = 7; i >= 2; i--)
        {
            body[i] = Alphabet[(int)(number % 31)];
            number /= 31;
        }

        var code = $"{kind}{county}{body}{BodyCheck(body)}";
        return code + UnifiedSocialCreditCode.CheckCharacter(code);
    }

    /// <summary>A registration number of 15 digits, the last one its check digit.</summary>
    public static string RegistrationNumber(long index, string county)
    {
        var digits = $"{county}{index:D8}";
        var remainder = 10;
        foreach (var digit in digits)
        {
            var sum = (remainder + digit - '0') % 10;
            remainder = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return digits + (char)('0' + ((11 - remainder) % 10));
    }

    private static char BodyCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            // That standard counts the letters without gaps.
            sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * BodyWeights[i];
        }

        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }
}
