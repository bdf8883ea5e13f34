using System.CommandLine;
using Play.Cli.Running;
using Play.NUnit.Settings;

namespace Play.Cli.Commands;

/// <summary><c>play run</c></summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var options = new RunArguments();
        var show = new Option<bool>("--show-settings") { Description = "Tells the value of every setting and where it came from; runs nothing." };
        var command = new Command("run", "Runs scenarios.");
        options.AddTo(command);
        command.Add(show);
        command.SetAction(parsed => parsed.GetValue(show)
            ? CommandRun.ShowSettings(options.Read(parsed))
            : CommandRun.Guarded(() => CommandRun.Execute(WithPasted(options.Read(parsed)))));
        return command;
    }

    /// <summary>The path <c>-</c> stands for a pasted scenario, which runs alone: what holds it would hold the others too.</summary>
    private static RunRequest WithPasted(RunRequest request) => request.Paths.Contains("-")
        ? request.Paths.Count == 1
            ? request with { Paths = [], Pasted = PastedText.OfInput() }
            : throw new SettingException("'-' (a scenario from standard input) runs alone, without other paths.")
        : request;
}
