using System.Globalization;

namespace Play.Benchmarks.Workloads;

/// <summary>A folder of scenarios made for a workload.</summary>
internal sealed class Project(string folder)
{
    /// <summary>The folder, with play.yml and scenarios.</summary>
    public string Folder => folder;

    /// <summary>An empty project below a folder.</summary>
    public static Project In(string parent, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "play.yml"), "");
        return new Project(folder);
    }

    public void Add(string name, string scenario) => Write(Path.Combine("scenarios", $"test_{name}.yml"), scenario);

    /// <summary>So many scenarios, a hundred to a folder.</summary>
    public void AddMany(int count, Func<int, string> scenario)
    {
        for (var number = 0; number < count; number++)
            Write(Path.Combine("scenarios", $"part{number / 100:000}", $"test_number{number:00000}.yml"), scenario(number));
    }

    /// <summary>One scenario with so many rows of test data.</summary>
    public void AddRows(int count)
    {
        Write(Path.Combine("scenarios", "rows.csv"), "number,word\n" + string.Concat(Enumerable.Range(0, count).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},word{row}\n"))));
        Add("rows", "test_data: rows.csv\nsteps:\n- {type: assert, expression: \"word == 'word' + str(number)\"}\n");
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
