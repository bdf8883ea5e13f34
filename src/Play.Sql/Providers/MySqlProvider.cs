using System.Collections.Concurrent;
using System.Data.Common;
using MySql.Data.MySqlClient;
using Play.Sql.Urls;
using Play.Steps;

namespace Play.Sql.Providers;

/// <summary>MySQL and MariaDB.</summary>
internal sealed class MySqlProvider : IProvider, IDisposable
{
    private static readonly Dictionary<string, string> Options = new()
    {
        ["charset"] = "CharSet",
        ["connect_timeout"] = "Connection Timeout",
        ["ssl_mode"] = "SslMode",
        ["ssl_ca"] = "SslCa",
        ["unix_socket"] = "Server",
    };

    private readonly ConcurrentDictionary<string, byte> _used = new();

    public async Task<Database> OpenAsync(DatabaseUrl url, StepContext context, CancellationToken cancellation)
    {
        var builder = new MySqlConnectionStringBuilder
        {
            Server = url.Host ?? "localhost",
            Port = (uint)(url.Port ?? 3306),
            UserID = url.User,
            Password = url.Password,
            Database = url.Database,
            CharacterSet = "utf8mb4",
            SslMode = MySqlSslMode.None,
            AllowUserVariables = true,
            AllowLoadLocalInfile = false,
            TreatTinyAsBoolean = false,
        };
        if (url.Options.Any(option => option.Key == "unix_socket"))
            builder.ConnectionProtocol = MySqlConnectionProtocol.Unix;
        OptionReader.Apply(url, builder, Options, context);
        var connection = new MySqlConnection(builder.ToString());
        _used.TryAdd(builder.ToString(), 0);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        // The driver knows no utf8mb3, which the server calls the results of some functions; so the server converts.
        command.CommandText = "set character_set_results = utf8mb4";
        await command.ExecuteNonQueryAsync(cancellation);
        return new MySqlDatabase(connection);
    }

    public void Dispose()
    {
        foreach (var connectionString in _used.Keys)
        {
            using var connection = new MySqlConnection(connectionString);
            MySqlConnection.ClearPool(connection);
        }
    }

    private sealed class MySqlDatabase(DbConnection connection) : Database(connection);
}
