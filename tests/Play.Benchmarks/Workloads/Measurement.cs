using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Play.Benchmarks.Workloads;

/// <summary>What one run of a program took.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="ProcessorSeconds">Of all processors, user and system.</param>
/// <param name="PeakMegabytes">The most memory that its largest process held.</param>
internal sealed partial record Measurement(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    /// <summary>Each figure's median.</summary>
    public static Measurement Median(IReadOnlyList<Measurement> runs) =>
        new(Middle(runs.Select(run => run.Seconds)), Middle(runs.Select(run => run.ProcessorSeconds)), Middle(runs.Select(run => run.PeakMegabytes)));

    /// <summary>Runs a command in a process of its own that does nothing else, since the system counts a process's children together.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static async Task<Measurement> OfAsync(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(Measurement).Assembly.Location] : Array.Empty<string>(), "measure", .. command])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)}: exit code {process.ExitCode}\n{output}");
        var figures = output.Trim().Split('\n')[^1].Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return new Measurement(figures[0], figures[1], figures[2]);
    }

    /// <summary>Runs the command and prints the figures on the last line; returns its exit code.</summary>
    public static int Print(string[] command)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            Console.WriteLine(output);
        if (GetUsage(OfChildren, out var usage) != 0)
            throw new InvalidOperationException("The system does not tell what its children used.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0000} {usage.User.Seconds + usage.System.Seconds:0.000} {usage.PeakKilobytes / 1024.0:0.0}"));
        return process.ExitCode;
    }

    private static double Middle(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>RUSAGE_CHILDREN of getrusage(2).</summary>
    private const int OfChildren = -1;

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        private readonly nint _seconds;
        private readonly nint _microseconds;

        public readonly double Seconds => _seconds + (_microseconds / 1e6);
    }

    /// <summary>The head of Linux's struct rusage; the rest is only room.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public Time User;
        public Time System;
        public nint PeakKilobytes;
    }
}
