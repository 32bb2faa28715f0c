namespace Catalog.Api.Samples.Persons;

/// <summary>The rows that a register has about a person.</summary>
internal abstract class PersonRegisterSample(SampleContext context, string typeName)
{
    private readonly SampleRegister _register = new(context.Catalogue, typeName);

    protected SamplePopulation Population => context.Population;

    public IEnumerable<SampleRecord> Of(SamplePerson person) =>
        Rows(person, SampleRandom.For(context.Seed, typeName, person.Index)).Select(row => row.Record());

    protected abstract IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random);

    protected SampleRow Row(SamplePerson person) => _register.Row(person.IdNumber);

    /// <summary>A row with the identity document that article 11 adds.</summary>
    protected SampleRow DocumentedRow(SamplePerson person) => Row(person)
        .Code("identityDocumentType", person.DocumentType)
        .Text("identityDocumentNumber", person.IdNumber);

    /// <summary>A row with the name and the identity document that article 11 adds.</summary>
    protected SampleRow NamedRow(SamplePerson person) => DocumentedRow(person).Text("subjectName", person.Name);
}
