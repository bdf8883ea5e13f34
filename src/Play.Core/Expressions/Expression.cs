using Play.Expressions.Evaluating;
using Play.Expressions.Explaining;
using Play.Expressions.Functions;
using Play.Expressions.Syntax;

namespace Play.Expressions;

/// <summary>An expression in Python's syntax: read once, evaluated as often as wanted, also by several threads at a time.</summary>
internal sealed class Expression
{
    private readonly Node root;
    private readonly RegexCache patterns = new();

    private Expression(string text, bool isTemplate)
    {
        Text = text;
        root = Parser.Parse(text, isTemplate);
        var free = FreeNames.Of(root);
        IsConstant = free.Count == 0;
        free.RemoveWhere(Builtins.All.ContainsKey);
        Names = free;
    }

    /// <summary>The text it was read from.</summary>
    public string Text { get; }

    /// <summary>The variables it reads: names it neither binds itself nor finds built in.</summary>
    public IReadOnlyCollection<string> Names { get; }

    /// <summary>Whether it reads no name at all, so that its value is always the same.</summary>
    public bool IsConstant { get; }

    /// <summary>The syntax tree, for looking at what the expression does.</summary>
    internal Node Root => root;

    /// <summary>Reads an expression; an ExpressionException of kind SyntaxError says what is wrong and where.</summary>
    public static Expression Parse(string text) => new(text, isTemplate: false);

    /// <summary>Reads an expression in which value|filter(arguments) applies one of Jinja's common filters.</summary>
    public static Expression ParseTemplate(string text) => new(text, isTemplate: true);

    /// <summary>The value; an ExpressionException where there is none.</summary>
    public object? Evaluate(Scope scope) => Evaluate(scope, null);

    /// <summary>Evaluates once and keeps the value of every part, to explain a failed assertion.</summary>
    public Explanation Explain(Scope scope)
    {
        var recorder = new Recorder();
        var value = Evaluate(scope, recorder);
        return Explainer.Explain(Text, root, value, recorder);
    }

    /// <summary>The text of the expression.</summary>
    public override string ToString() => Text;

    private object? Evaluate(Scope scope, Recorder? recorder)
    {
        var run = new Evaluation(scope, patterns, recorder);
        try
        {
            return root.Value(run, null);
        }
        catch (ExpressionException e) when (e.Position < 0)
        {
            e.Position = run.At;
            throw;
        }
    }
}
