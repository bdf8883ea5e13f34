using System.Data.Common;
using Play.Sql.Urls;
using Play.Steps;

namespace Play.Sql.Providers;

/// <summary>Options of a URL, as the Python drivers call them or as the .NET driver does.</summary>
internal static class OptionReader
{
    /// <summary>Options that can name neither a file nor another server.</summary>
    private static readonly string[] Harmless = ["application_name", "cache", "charset", "client_encoding", "connect_timeout", "mode", "ssl_mode", "sslmode", "timeout"];

    /// <param name="url">The URL with options.</param>
    /// <param name="builder">Takes them.</param>
    /// <param name="names">The Python drivers' names, each with the .NET driver's.</param>
    /// <param name="context">The step; in a pasted scenario only <see cref="Harmless"/> options count.</param>
    /// <exception cref="StepException">An option is unknown or its value is wrong.</exception>
    public static void Apply(DatabaseUrl url, DbConnectionStringBuilder builder, IReadOnlyDictionary<string, string> names, StepContext context)
    {
        foreach (var (name, value) in url.Options)
        {
            if (context.Run.Pasted is not null && !Harmless.Contains(name))
                throw new StepException($"option '{name}' of the database URL: a pasted scenario may use only {string.Join(", ", Harmless)}, since others name files or servers.");
            try
            {
                builder[names.GetValueOrDefault(name, name)] = value;
            }
            catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
            {
                throw new StepException($"option '{name}' of the database URL: {fault.Message}", fault);
            }
        }
    }
}
