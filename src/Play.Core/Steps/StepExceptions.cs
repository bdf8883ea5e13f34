using Play.Scenarios;

namespace Play.Steps;

/// <summary>A step could not be carried out: the case is broken.</summary>
public class StepException : Exception
{
    /// <summary>Says what went wrong and what to try, in words for a tester.</summary>
    public StepException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The place of the value at fault, where that is more exact than the step's own place.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What sort of trouble it is; null: as the exceptions inside it tell.</summary>
    public FailureKind? Kind { get; init; }
}

/// <summary>An expectation of a step did not hold: the case has failed.</summary>
public sealed class AssertionFailedException : StepException
{
    /// <summary>Says what was expected and what was found.</summary>
    public AssertionFailedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
