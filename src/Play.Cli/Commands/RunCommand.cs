using System.CommandLine;
using Play.Cli.Running;

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
        command.SetAction(parsed => parsed.GetValue(show) ? CommandRun.ShowSettings(options.Read(parsed)) : CommandRun.Execute(options.Read(parsed)));
        return command;
    }
}
