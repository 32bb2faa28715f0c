using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Minimum living allowances: three of a hundred.</summary>
internal sealed class MinimumLivingAllowanceSample(SampleContext context) : PersonRegisterSample(context, "MinimumLivingAllowance")
{
    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (person.IsPresent && random.Chance(person.Career.IsEmployed ? 10 : 45))
        {
            yield return NamedRow(person)
                .Text("allowanceCertificateNumber", string.Create(CultureInfo.InvariantCulture, $"{person.Township.Code}D{person.Index:D9}"))
                .Text("issuingAuthorityName", SampleOffices.CivilAffairs(person.County))
                // The township's row: scopes of a county and of a township both reach it.
                .Division("issuingAuthorityDivision", person.Township);
        }
    }
}
