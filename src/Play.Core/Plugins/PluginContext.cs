using System.Reflection;
using System.Runtime.Loader;

namespace Play.Plugins;

/// <summary>Keeps a plugin's libraries apart from those of Play and of other plugins. What both sides speak of (Play's own
/// assemblies, and libraries that the program has in the same major version) is the program's.</summary>
internal sealed class PluginContext(PluginFile file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file.Path))
{
    protected override Assembly? Load(AssemblyName name)
    {
        if (OfProgram(name) is { } shared && (IsOfPlay(name) || Suits(shared.GetName().Version, name.Version)))
            return shared;
        return file.Of(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        file.OfNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    /// <summary>The program's own assembly of that name, whatever its version; null: it has none.</summary>
    public static Assembly? OfProgram(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name.Name!));
        }
        catch (Exception fault) when (fault is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    public static bool IsOfPlay(AssemblyName name) => name.Name!.StartsWith("Play.", StringComparison.Ordinal);

    private static bool Suits(Version? there, Version? wanted) => wanted is null || (there >= wanted && there.Major == wanted.Major);
}
