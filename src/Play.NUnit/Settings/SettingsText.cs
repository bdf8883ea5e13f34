using System.Text;
using System.Text.RegularExpressions;

namespace Play.NUnit.Settings;

/// <summary>Tells of each setting its value and where that came from.</summary>
internal static partial class SettingsText
{
    private const string Hidden = "***";

    /// <summary>One line for each setting, in the order of the help. Secrets are masked, also a password inside an address.</summary>
    public static string Write(RunSettings settings)
    {
        var rows = Setting.All.Select(setting => Row(setting, settings)).ToList();
        var (names, values) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Value.Length));
        return string.Concat(rows.Select(row => $"{row.Name.PadRight(names)}  {row.Value.PadRight(values)}  {row.Source}\n"));
    }

    private static (string Name, string Value, string Source) Row(Setting setting, RunSettings settings) => settings.Find(setting.Name) switch
    {
        ({ } value, "option") => (setting.Name, Shown(setting, value), $"option --{setting.Name}"),
        ({ } value, "environment variable") => (setting.Name, Shown(setting, value), $"environment variable {setting.Variable}"),
        ({ } value, { } source) => (setting.Name, Shown(setting, value), source),
        _ => (setting.Name, setting.Default ?? (setting.Kind == SettingKind.Flag ? "false" : "-"), "built-in"),
    };

    private static string Shown(Setting setting, string value) => setting switch
    {
        { Secret: true } => Hidden,
        { Kind: SettingKind.Flag } => value switch { "1" => "true", "0" => "false", _ => value },
        _ => Password().Replace(value.ReplaceLineEndings(" "), Hidden),
    };

    /// <summary>What stands between scheme and <c>@</c> in an address.</summary>
    [GeneratedRegex(@"(?<=://)[^/@\s]+(?=@)")]
    private static partial Regex Password();
}
