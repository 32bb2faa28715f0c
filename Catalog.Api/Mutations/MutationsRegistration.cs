namespace Catalog.Api.Mutations;

/// <summary>Registers what mutations run by.</summary>
internal static class MutationsRegistration
{
    public static IServiceCollection AddMutations(this IServiceCollection services) => services.AddSingleton<ChangeTurn>().AddSingleton<MutationRunner>();
}
