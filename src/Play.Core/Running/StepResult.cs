using Play.Scenarios;
using Play.Steps;

namespace Play.Running;

/// <summary>Which step of a case something is about.</summary>
/// <param name="Number">Its place: <c>3</c>, <c>3.1</c> inside step 3, <c>setup 1</c>, <c>teardown 2</c>.</param>
/// <param name="Type">Its step type: <c>clickElement</c>.</param>
/// <param name="Comment">The author's note, as written.</param>
/// <param name="Location">Where it is written.</param>
public sealed record StepInfo(string Number, string Type, string? Comment, SourceLocation Location)
{
    /// <summary>Which turn of the step around it this was: <c>turn 2 of 3: item = 'b'</c>; null when that step runs its
    /// sub-steps once. Secrets are masked.</summary>
    public string? Turn { get; init; }

    /// <summary>The step as reports name it: <c>step 3 clickElement</c>.</summary>
    public string Place => char.IsAsciiDigit(Number[0]) ? $"step {Number} {Type}" : $"{Number.Replace(" ", " step ", StringComparison.Ordinal)} {Type}";
}

/// <summary>How a step ended.</summary>
public sealed record StepResult
{
    /// <summary>Which step.</summary>
    public required StepInfo Step { get; init; }

    /// <summary>How it ended.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took, tries and sub-steps included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why it is red.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Lines the step said.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>What was seen while it ran.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The steps inside it that ran, in order.</summary>
    public IReadOnlyList<StepResult> Children { get; init; } = [];
}

/// <summary>Why something is red, in words for the tester.</summary>
/// <param name="Location">The place to look at.</param>
/// <param name="Place">The step, <c>step 3 clickElement</c>, or null when it is about the whole case.</param>
/// <param name="Comment">The author's note on the step.</param>
/// <param name="Message">What was expected, what was found, what to try; may have several lines.</param>
public sealed record Failure(SourceLocation Location, string? Place, string? Comment, string Message)
{
    /// <summary>What sort of trouble it is.</summary>
    public FailureKind Kind { get; init; } = FailureKind.Broken;

    /// <summary>A sub-step's failure as the step around it tells it: where that is another file, or one of several turns,
    /// a line says so.</summary>
    internal static Failure Inside(StepInfo step, StepResult inner)
    {
        var failure = inner.Failure!;
        if (inner.Step.Turn is null && inner.Step.Location.File == step.Location.File)
            return failure;
        var turn = inner.Step.Turn is null ? "" : $", {inner.Step.Turn}";
        return failure with { Message = $"{failure.Message}{Environment.NewLine}in {step.Location}: {step.Place}{turn}" };
    }

    /// <summary>Place and message: <c>file(line,col): step 3 clickElement (comment)</c> with the message below it, or all
    /// in one line when it is about the whole case.</summary>
    public override string ToString()
    {
        var message = Message.ReplaceLineEndings(Environment.NewLine + "  ");
        return Place is null
            ? $"{Location}: {message}"
            : $"{Location}: {Place}{(Comment is null ? "" : $" ({Comment})")}{Environment.NewLine}  {message}";
    }
}
