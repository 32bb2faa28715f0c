using System.Globalization;

namespace Catalog.Api.Samples;

/// <summary>Shows the writing of sample data on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class SampleReport(TimeProvider time, TextWriter output, bool isTerminal) : IProgress<SampleProgress>
{
    private const int Width = 30;

    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _next;

    public void Report(SampleProgress value)
    {
        var elapsed = time.GetElapsedTime(_begin);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + (isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(3));
        var share = value.SubjectsInAll == 0 ? 1 : (double)value.Subjects / value.SubjectsInAll;
        var left = share > 0 ? (elapsed / share) - elapsed : TimeSpan.Zero;
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{bar}] {share:P0}  {value.Rows:N0} rows  {value.Rows / Math.Max(elapsed.TotalSeconds, 0.001):N0} rows/s  {left:mm\\:ss} left");
        output.Write(isTerminal ? $"\r{text}" : text + Environment.NewLine);
    }

    public void Finish(SampleProgress written)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"Sample data: {written.Subjects:N0} subjects, {written.CommittedRows:N0} rows in {time.GetElapsedTime(_begin).TotalSeconds:N1} s.");
        output.WriteLine(isTerminal ? $"\r{text.PadRight(Width * 3)}" : text);
    }
}
