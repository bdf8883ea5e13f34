using System.Text.Json.Serialization;
using Play.Scenarios;
using Play.Scenarios.Documents;

namespace Play.Running;

/// <summary>Something that happened in a run. Secrets are masked before an event is published.</summary>
public abstract record RunEvent;

/// <summary>The run begins.</summary>
/// <param name="Started">When.</param>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Environments">Names of the environments in force.</param>
/// <param name="ProjectFolder">The project.</param>
/// <param name="ResultsFolder">Where reports and evidence go.</param>
/// <param name="Seed">What order and random data come from.</param>
public sealed record RunStarted(DateTimeOffset Started, int Cases, IReadOnlyList<string> Environments, string ProjectFolder, string ResultsFolder, int Seed = 0) : RunEvent
{
    /// <summary>Which part of a larger run it is; null: it is the whole.</summary>
    [JsonInclude]
    internal RunPart? Part { get; init; }
}

/// <summary>Something for whoever watches: which browser was found, a reporter that gave up.</summary>
public sealed record Announced(string Message) : RunEvent;

/// <summary>A case begins.</summary>
public sealed record CaseStarted(TestCase Case) : RunEvent;

/// <summary>A step begins.</summary>
public sealed record StepStarted(TestCase Case, StepInfo Step) : RunEvent;

/// <summary>A step has ended; its sub-steps have been told before.</summary>
public sealed record StepFinished(TestCase Case, StepResult Result) : RunEvent;

/// <summary>A case has ended; told on the case's own thread.</summary>
public sealed record CaseFinished(CaseResult Result) : RunEvent;

/// <summary>The run has ended.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="Interrupted">Whether somebody stopped it before its end.</param>
/// <param name="NotRun">Cases that did not begin: the run was interrupted, or had as many red cases as were allowed.</param>
public sealed record RunFinished(TimeSpan Duration, bool Interrupted, int NotRun = 0) : RunEvent;

/// <summary>A secret stands in a file of the results folder; told after the run has ended, and the run counts as failed.</summary>
/// <param name="File">The file's full path.</param>
/// <param name="Name">The variable that holds the secret.</param>
public sealed record SecretLeaked(string File, string Name) : RunEvent
{
    /// <summary>What has leaked where, and what to do; the file relative to a folder. Never the value.</summary>
    public string Explain(string folder) =>
        $"secret leaked: {ShownPath.Of(File, folder)} holds the value of '{Name}'. Remove the file, and see where the value comes from: it was not known as a secret in time, or somebody else wrote it.";
}

/// <summary>Watches a run: a report, a progress display.</summary>
public interface IRunObserver
{
    /// <summary>Takes an event; called from several threads at once. One that throws is announced and called no more.</summary>
    void On(RunEvent happened);
}
