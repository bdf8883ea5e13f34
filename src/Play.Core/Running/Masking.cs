using Play.Steps;

namespace Play.Running;

/// <summary>Takes the secrets out of results before they leave the runner.</summary>
internal static class Masking
{
    public static StepResult Hide(Secrets secrets, StepResult result) => result with
    {
        Step = result.Step with { Comment = Hide(secrets, result.Step.Comment) },
        Failure = result.Failure is { } failure ? Hide(secrets, failure) : null,
        Messages = [.. result.Messages.Select(secrets.Hide)],
        Evidence = [.. result.Evidence.Select(evidence => Hide(secrets, evidence))],
    };

    public static Evidence Hide(Secrets secrets, Evidence evidence) => evidence with { Text = Hide(secrets, evidence.Text) };

    public static Failure Hide(Secrets secrets, Failure failure) =>
        failure with { Comment = Hide(secrets, failure.Comment), Message = secrets.Hide(failure.Message) };

    private static string? Hide(Secrets secrets, string? text) => text is null ? null : secrets.Hide(text);
}
