using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Play.Tests.Product;

/// <summary>The real <c>dotnet test</c> on the host of the shipped scenarios.</summary>
internal static partial class HostProgram
{
    /// <summary>Runs it to its end; both streams in one, runs of spaces as one.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var host = Repository.PlayDll.Replace(Path.Combine("src", "Play.Cli"), Path.Combine("tests", "Play.Scenarios"), StringComparison.Ordinal).Replace("play.dll", "Play.Scenarios.dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", ["test", host, .. arguments]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, Spaces().Replace(output + await error, " "));
    }

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
