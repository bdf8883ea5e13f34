using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Play.Benchmarks.Workloads;

/// <summary>The page docs/performance.md.</summary>
internal static class PerformancePage
{
    public static string Of(IReadOnlyList<Row> rows, int rounds)
    {
        var page = new StringBuilder($"""
            # Performance

            This page tells what Play costs beside a program written by hand (the floor: one `HttpClient`, or bare Playwright), and
            how that grows. It is written by

            ```sh
            dotnet run -c Release --project tests/Play.Benchmarks -- compare
            ```

            Whole processes, from start to exit, floor and Play in turn, the median of {rounds} rounds each; Play as
            `dotnet publish src/Play.Cli -r {RuntimeInformation.RuntimeIdentifier}` makes it, against the demo site on the same machine, which has
            {Machine}; {TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Machines differ, and so do
            their moods: look at the ratios. The logins ask for reduced motion: the login dialog then opens at once, else Playwright's
            growing pauses between two looks (up to half a second) would decide.

            | | floor, s | Play, s | ratio | floor, CPU s | Play, CPU s | floor, peak MB | Play, peak MB |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var (workload, floor, play) in rows)
            page.AppendLine($"| {workload.Name} | {Shown(floor?.Seconds)} | {Shown(play.Seconds)} | {Ratio(play.Seconds, floor?.Seconds)} | {Shown(floor?.ProcessorSeconds)} | {Shown(play.ProcessorSeconds)} | {Whole(floor?.PeakMegabytes)} | {Whole(play.PeakMegabytes)} |");
        page.AppendLine().AppendLine("One step after start-up (the time of the first row taken off):").AppendLine();
        page.AppendLine("| | floor, ms | Play, ms |").AppendLine("| --- | --- | --- |");
        foreach (var (workload, floor, play) in rows.Where(row => row.Workload.Steps > 0))
            page.AppendLine($"| {workload.Name} | {Shown(PerStep(floor, rows[0].Floor, workload))} | {Shown(PerStep(play, rows[0].Play, workload))} |");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static double? PerStep(Measurement? run, Measurement? start, Workload workload) =>
        run is null || start is null ? null : (run.Seconds - start.Seconds) * 1000 / workload.Steps;

    private static string Machine => string.Create(CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}");

    private static string Ratio(double figure, double? of) => of is { } floor ? (figure / floor).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Shown(double? figure) => figure?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(double? figure) => figure?.ToString("0", CultureInfo.InvariantCulture) ?? "";
}
