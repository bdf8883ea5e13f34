namespace Play.Plugins;

/// <summary>A plugin cannot be used: what is wrong with it and what to do.</summary>
internal sealed class PluginException(string message) : Exception(message);
