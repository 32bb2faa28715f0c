using Catalog.Api.Samples.Entities;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Samples;

public sealed class CreditCodesTests
{
    [Fact]
    public void CreditCodes_Should_BeValidAndUnique()
    {
        var codes = Enumerable.Range(0, 100_000).Select(index => CreditCodes.CreditCode(index, "91", "421202")).ToList();

        Assert.All(codes, code => Assert.True(UnifiedSocialCreditCode.TryParse(code, out _)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void RegistrationNumbers_Should_SatisfyTheirCheck()
    {
        // ISO/IEC 7064 MOD 11,10: the check of a whole number comes to one.
        Assert.All(Enumerable.Range(0, 1_000).Select(index => CreditCodes.RegistrationNumber(index, "421202")), number =>
        {
            var product = 10;
            foreach (var digit in number[..14])
            {
                var sum = (product + (digit - '0')) % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }

            Assert.Equal(1, (product + (number[14] - '0')) % 10);
        });
    }
}
