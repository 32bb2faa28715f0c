using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>
/// Puts services in the place of a host's own while it is built, as WebApplicationFactory does: the host tells of its building
/// through a diagnostic listener, so that the program needs no way in for tests.
/// </summary>
internal sealed class ReplacedServices : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<Action<IServiceCollection>?> Replace = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new ReplacedServices());

    public static T While<T>(Action<IServiceCollection>? replace, Func<T> build)
    {
        Assert.NotNull(Subscription);
        Replace.Value = replace;
        try
        {
            return build();
        }
        finally
        {
            Replace.Value = null;
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Replace.Value is { } replace && value is { Key: "HostBuilding", Value: IHostBuilder host })
        {
            host.ConfigureServices((_, services) => replace(services));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
