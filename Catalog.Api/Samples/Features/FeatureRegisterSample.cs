using Catalog.Api.Samples.Entities;

namespace Catalog.Api.Samples.Features;

/// <summary>The rows of a register of geographic features.</summary>
internal abstract class FeatureRegisterSample(SampleContext context, string typeName)
{
    /// <summary>So many registers take turns: of each, every so manieth index is a row.</summary>
    public const int Registers = 10;

    private readonly SampleRegister _register = new(context.Catalogue, typeName);

    public SampleRecord Of(long index)
    {
        var random = SampleRandom.For(context.Seed, typeName, index);
        var place = Place(index, random);
        return Row(_register.Row(subject: null).Division("divisionCode", place.Township), index, place, random).Record();
    }

    protected virtual FeaturePlace Place(long index, SampleRandom random) => FeaturePlace.Choose(random);

    protected abstract SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random);

    /// <summary>A number within a range, with so many thousandths.</summary>
    protected static decimal Amount(SampleRandom random, int first, int last) =>
        random.Between(first, last - 1) + (random.Below(1000) / 1000m);

    protected static string Number(FeaturePlace place, string kind, long index) => $"{place.Township.Code}{kind}{index:D8}";

    /// <summary>An enterprise, one of those that there are for so many features.</summary>
    protected SampleOrganisation Enterprise(long index) => context.Organisations.EnterpriseAt(index / 2);
}
