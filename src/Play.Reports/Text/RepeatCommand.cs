using System.Globalization;
using Play.Running;
using Play.Scenarios;

namespace Play.Reports.Text;

/// <summary>The command that runs a case again.</summary>
internal static class RepeatCommand
{
    /// <summary>A line for the shell, to be typed in the project folder.</summary>
    public static string For(TestCase test, RunStarted run)
    {
        var words = new List<string> { "play", "run" };
        if (test.Diagnostics is not [{ Code: DiagnosticCode.Plugin }]) // which no file of scenarios is to blame for
            words.Add(test.Pasted is not null ? "-" : Quote(ShownFile(test, run)));
        foreach (var name in run.Environments)
            words.AddRange(["-e", Quote(name)]);
        if (test.Turn > 1)
            words.AddRange(["--count", test.Turn.ToString(CultureInfo.InvariantCulture)]);
        if (test.Row is not null || test.Turn > 1)
            words.AddRange(["-k", Quote(test.Name)]);
        if (run.Seed != 0)
            words.AddRange(["--seed", run.Seed.ToString(CultureInfo.InvariantCulture)]);
        return string.Join(' ', words);
    }

    private static string ShownFile(TestCase test, RunStarted run) => test.Scenario?.ShownFile ?? ShownPath.Of(test.File, run.ProjectFolder);

    private static string Quote(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-=,:@%+".Contains(letter)) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
