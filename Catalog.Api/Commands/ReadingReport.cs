using System.CommandLine;
using System.Globalization;
using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Commands;

/// <summary>Shows the reading of segments on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class ReadingReport(TimeProvider time, TextWriter output, bool isTerminal) : IProgress<ReadingProgress>
{
    private const int Width = 30;
    private const double Megabyte = 1 << 20;

    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _next = isTerminal ? TimeSpan.Zero : TimeSpan.FromSeconds(3);
    private bool _hasBar;

    public static ReadingReport On(InvocationConfiguration console, TimeProvider time) =>
        new(time, console.Error, ReferenceEquals(console.Error, Console.Error) && !Console.IsErrorRedirected);

    public TimeSpan Elapsed => time.GetElapsedTime(_begin);

    public void Report(ReadingProgress value)
    {
        var elapsed = Elapsed;
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + (isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(3));
        var share = value.BytesInAll == 0 ? 1 : Math.Min(1, (double)value.Bytes / value.BytesInAll);
        var left = share > 0 ? (elapsed / share) - elapsed : TimeSpan.Zero;
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{bar}] {share:P0}  {value.Bytes / Megabyte:N0} of {value.BytesInAll / Megabyte:N0} MB  {value.Entries:N0} entries  {value.Entries / Math.Max(elapsed.TotalSeconds, 0.001):N0}/s  {(int)left.TotalMinutes:00}:{left:ss} left");
        output.Write(isTerminal ? $"\r{text}" : text + Environment.NewLine);
        _hasBar = isTerminal;
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        if (_hasBar)
        {
            output.Write($"\r{new string(' ', Width * 4)}\r");
        }
    }
}
