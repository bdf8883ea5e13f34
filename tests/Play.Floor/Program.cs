using System.Globalization;
using System.Text;
using System.Text.Json;
using Play.Floor;

// What a C# programmer would write by hand for each workload of the benchmark: less work than this cannot be done.
return args switch
{
    ["one-request", var site] => await Requests.OneAsync(site),
    ["many-requests", var site, var count] => await Requests.ManyAsync(site, int.Parse(count, CultureInfo.InvariantCulture)),
    ["read", var folder] => ReadAll(folder),
    ["logins", var site, var count] => await Logins.RunAsync(site, int.Parse(count, CultureInfo.InvariantCulture)),
    _ => 2,
};

static int ReadAll(string folder)
{
    var read = Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories).Sum(file => (long)File.ReadAllBytes(file).Length);
    Console.WriteLine(read);
    return 0;
}

namespace Play.Floor
{
    /// <summary>Requests with one HttpClient.</summary>
    internal static class Requests
    {
        public static async Task<int> OneAsync(string site)
        {
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri(site + "/api/echo"));
            return (int)answer.StatusCode == 200 ? 0 : 1;
        }

        public static async Task<int> ManyAsync(string site, int count)
        {
            using var client = new HttpClient();
            for (var i = 0; i < count; i++)
            {
                using var got = await client.GetAsync(new Uri($"{site}/api/echo?number={i}"));
                using var read = JsonDocument.Parse(await got.Content.ReadAsByteArrayAsync());
                var method = read.RootElement.GetProperty("method").GetString();
                using var content = new StringContent(JsonSerializer.Serialize(new { name = $"{method} {i}", number = i }), Encoding.UTF8, "application/json");
                using var posted = await client.PostAsync(new Uri(site + "/api/echo"), content);
                using var echoed = JsonDocument.Parse(await posted.Content.ReadAsByteArrayAsync());
                if (method != "GET" || echoed.RootElement.GetProperty("json").GetProperty("number").GetInt32() != i)
                    return 1;
            }

            return 0;
        }
    }
}
