using System.CommandLine;
using Play.Cli;
using Play.Cli.Commands;

var root = PlayCommand.Create();
if (args.Length == 0)
{
    root.Parse("--help").Invoke();
    return ExitCode.Wrong;
}

var parsed = PlayCommand.Parse(root, args);
if (parsed.Errors.Count > 0)
{
    // The library also says "Required command was not provided." when the command is there and unknown.
    foreach (var error in parsed.Errors.Where(error => parsed.Errors.Count == 1 || !error.Message.StartsWith("Required command", StringComparison.Ordinal)))
        Console.Error.WriteLine($"play: {error.Message}");
    Console.Error.WriteLine("'play --help' tells what there is.");
    return ExitCode.Wrong;
}

return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
