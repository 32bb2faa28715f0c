namespace Catalog.Tests.Journeys;

/// <summary>The browser that tests of pages drive.</summary>
internal static class Chromium
{
    public static string Path
    {
        get
        {
            var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
            return File.Exists(path) ? path : throw new InvalidOperationException(
                $"The browser test needs Chromium, and there is none at {path}. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.");
        }
    }
}
