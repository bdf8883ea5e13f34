using System.CommandLine;
using Play.Cli.Running;
using Play.Describing;
using Play.Scenarios;
using Play.Steps;

namespace Play.Cli.Commands;

/// <summary><c>play steps</c></summary>
internal static class StepsCommand
{
    public static Command Create()
    {
        var options = new RunArguments("plugins");
        var type = new Argument<string?>("type") { Description = "A step type: tells its keys. Default: lists all types.", Arity = ArgumentArity.ZeroOrOne };
        var markdown = new Option<bool>("--markdown") { Description = "Writes the whole reference as a Markdown file to standard output." };
        var command = new Command("steps", "Tells which step types there are and which keys they take.") { type, markdown };
        options.AddOptionsTo(command);
        command.SetAction(parsed => CommandRun.WithPlugins(options.Read(parsed).Settings, catalog => Tell(catalog, parsed.GetValue(type), parsed.GetValue(markdown))));
        return command;
    }

    private static int Tell(StepCatalog catalog, string? type, bool markdown)
    {
        var reference = new StepReference(catalog);
        if (markdown)
            Console.Out.Write(StepMarkdown.Write(reference));
        else if (type is null)
            Console.Out.Write(StepText.List(reference));
        else
            return TellOne(type, reference);
        return ExitCode.Passed;
    }

    private static int TellOne(string type, StepReference reference)
    {
        var found = reference.Steps.Where(step => step.Name == type).ToList();
        if (found.Count == 0)
        {
            Console.Error.WriteLine($"play: unknown step type '{type}'.{Suggestion.For(type, reference.Steps.Select(step => step.Name))} 'play steps' lists all.");
            return ExitCode.Wrong;
        }

        Console.Out.Write(string.Join('\n', found.Select(step => StepText.One(step, reference))));
        return ExitCode.Passed;
    }
}
