using System.CommandLine;

namespace Play.Cli.Commands;

/// <summary><c>play</c> itself.</summary>
internal static class PlayCommand
{
    public static RootCommand Create() => new("Runs test scenarios written in YAML or JSON.")
    {
        RunCommand.Create(),
        CiCommand.Create(),
        MergeCommand.Create(),
        ListCommand.Create(),
        LintCommand.Create(),
        ExplainCommand.Create(),
        StepsCommand.Create(),
        SchemaCommand.Create(),
        EvalCommand.Create(),
        DemoCommand.Create(),
        NewCommand.Create(),
        RestoreCommand.Create(),
    };

    /// <summary>Takes a command line apart; '@name' is a marker, no file of further arguments.</summary>
    public static ParseResult Parse(RootCommand root, IReadOnlyList<string> arguments) =>
        root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
}
