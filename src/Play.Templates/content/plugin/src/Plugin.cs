using Play.Steps;

namespace Acme.Play;

/// <summary>Steps about words.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public string Name => "provider_of_plugin";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => [];

    /// <inheritdoc/>
    public IReadOnlyList<Type> StepTypes => [typeof(CountWords)];
}
