using Play.Scenarios;
using Play.Steps;

namespace Play.Running;

/// <summary>What happens after the last step of a case.</summary>
internal static class CaseEnd
{
    /// <summary>Closes what plugins kept, gives the steps the evidence about the whole case, and looks for secrets in files.</summary>
    /// <returns>What went wrong; each makes the case broken that was green before.</returns>
    public static async Task<IReadOnlyList<Failure>> CloseAsync(CaseScope scope, List<StepResult> steps, DateTimeOffset started)
    {
        var place = new SourceLocation(scope.Case.Scenario!.ShownFile);
        List<Failure> failures = [];
        try
        {
            await scope.Sessions.DisposeAsync();
        }
        catch (AggregateException faults)
        {
            failures.Add(new Failure(place, null, null, $"cleaning up failed: {string.Join("; ", faults.InnerExceptions.Select(fault => fault.Message))}"));
        }

        AddEvidence(scope, steps);
        return [.. failures, .. Leaks(scope, started).Select(leak => new Failure(place, null, null, leak.Explain(scope.Run.ProjectFolder)))];
    }

    /// <summary>What is about the whole case goes to the step where it ended: the first red one, else the last.</summary>
    private static void AddEvidence(CaseScope scope, List<StepResult> steps)
    {
        var at = steps.FindIndex(step => step.Verdict >= Verdict.Failed) is >= 0 and var red ? red : steps.Count - 1;
        if (at >= 0)
            steps[at] = steps[at] with { Evidence = [.. steps[at].Evidence, .. scope.Evidence.Select(evidence => Masking.Hide(scope.Run.Secrets, evidence))] };
    }

    /// <summary>Files come as they are, from a server or a browser: a secret in one of them makes this very case red.</summary>
    private static IEnumerable<SecretLeaked> Leaks(CaseScope scope, DateTimeOffset started)
    {
        if (scope.EvidenceWritten is not { } folder)
            return [];
        scope.Run.Secrets.NoteOpenText(scope.Case.FullName);
        return LeakSearch.In(folder, started, scope.Run.Secrets);
    }
}
