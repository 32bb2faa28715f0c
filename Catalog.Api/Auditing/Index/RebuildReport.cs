using System.Globalization;

namespace Catalog.Api.Auditing.Index;

/// <summary>Shows the rebuilding of the index on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class RebuildReport(TimeProvider time, TextWriter output, bool isTerminal) : IProgress<RebuildProgress>
{
    private const int Width = 30;

    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _next;

    public void Report(RebuildProgress value)
    {
        var elapsed = time.GetElapsedTime(_begin);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + (isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(3));
        // A server beside it may write on meanwhile, and archived segments are unpacked.
        var share = value.BytesInAll == 0 ? 1 : Math.Min(1, (double)value.Bytes / value.BytesInAll);
        var left = share > 0 ? (elapsed / share) - elapsed : TimeSpan.Zero;
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{bar}] {share:P0}  {value.Bytes >> 20:N0} of {value.BytesInAll >> 20:N0} MB  {value.Entries:N0} entries  {value.Entries / Math.Max(elapsed.TotalSeconds, 0.001):N0} entries/s  {(int)left.TotalMinutes:00}:{left:ss} left");
        output.Write(isTerminal ? $"\r{text}" : text + Environment.NewLine);
    }

    public void End(string text) => output.WriteLine(isTerminal ? $"\r{text.PadRight(Width * 4)}" : text);
}
