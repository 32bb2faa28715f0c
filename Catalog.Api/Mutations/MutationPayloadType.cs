using Catalog.Api.Schema;

namespace Catalog.Api.Mutations;

/// <summary>What a mutation answers as the schema shows it: the row that it was about, as it stands now.</summary>
internal sealed class MutationPayloadType<TRow> : MetadataType<MutationPayload<TRow>>
{
    /// <param name="shown">The type that shows the row.</param>
    public MutationPayloadType(string name, string mutation, string shown)
        : base(name, $"What {mutation} answers.") =>
        Show(char.ToLowerInvariant(shown[0]) + shown[1..], Reference.Required(shown), "It, as it stands now.", payload => payload.Row);
}
