namespace Play.Expressions;

/// <summary>Everything an evaluation may touch: variables, clock, random source and limits.</summary>
internal sealed record Scope(INames Names)
{
    /// <summary>The clock behind datetime.now() and the time limit; default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The source behind random and uuid4(); default: a new one with an arbitrary seed.</summary>
    public Random Random { get; init; } = new();

    /// <summary>What one evaluation may use.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>Ends the evaluation with an OperationCanceledException.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether map.key falls back to map['key'], as templates do.</summary>
    public bool AttributeReadsKeys { get; init; }

    /// <summary>Whether a name that is not there reads as <see cref="Undefined"/> (falsy, empty text) instead of failing.</summary>
    public bool UndefinedIsNull { get; init; }
}
