using System.Net.Sockets;

namespace Play.Steps;

/// <summary>What sort of trouble a failure is: who has to look at it first.</summary>
public enum FailureKind
{
    /// <summary>The scenario could not be carried out: a wrong file, a missing element, a fault in a script.</summary>
    Broken,

    /// <summary>An expectation did not hold.</summary>
    Assertion,

    /// <summary>Something did not happen within its time.</summary>
    Timeout,

    /// <summary>A server, a database or a browser could not be reached.</summary>
    Environment,
}

/// <summary>Tells kinds of failure apart.</summary>
internal static class FailureKinds
{
    /// <summary>What the step says; else what the exception and those inside it are.</summary>
    public static FailureKind Of(Exception fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            FailureKind? kind = cause switch
            {
                StepException { Kind: { } stated } => stated,
                AssertionFailedException => FailureKind.Assertion,
                TimeoutException or OperationCanceledException => FailureKind.Timeout,
                SocketException { SocketErrorCode: SocketError.TimedOut } => FailureKind.Timeout,
                SocketException => FailureKind.Environment,
                HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } => FailureKind.Environment,
                _ => null,
            };
            if (kind is { } found)
                return found;
        }

        return FailureKind.Broken;
    }
}
