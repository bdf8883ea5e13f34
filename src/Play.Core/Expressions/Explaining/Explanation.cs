namespace Play.Expressions;

/// <summary>A part of an explained expression: its text, and its value as repr() writes it, shortened where it is long.</summary>
internal sealed record ExplanationPart(string Text, string Value);

/// <summary>What an expression gave and why: the values of its parts, recorded during one evaluation.</summary>
internal sealed class Explanation
{
    internal Explanation(string text, object? value, IReadOnlyList<ExplanationPart> parts, IReadOnlyList<string> differences)
    {
        Text = text;
        Value = value;
        Parts = parts;
        Differences = differences;
    }

    /// <summary>The expression.</summary>
    public string Text { get; }

    /// <summary>What the expression gave.</summary>
    public object? Value { get; }

    /// <summary>Whether the value is true, as Python sees it.</summary>
    public bool Holds => Truth.Of(Value);

    /// <summary>The parts worth knowing, each text once.</summary>
    public IReadOnlyList<ExplanationPart> Parts { get; }

    /// <summary>Where an == that does not hold compares texts, lists or maps: how they differ, a line each.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Everything, ready to print.</summary>
    public override string ToString() => Print("assert");

    /// <summary>Everything, ready to print, with another word than "assert" before the expression.</summary>
    public string Print(string word) => string.Join('\n', (string[])
    [
        $"{word} {Text}",
        .. Parts.Select(part => $"  {part.Text} -> {part.Value}"),
        .. Differences.Count == 0 ? [] : Differences.Select(line => $"    {line}").Prepend("  difference:"),
    ]);
}
