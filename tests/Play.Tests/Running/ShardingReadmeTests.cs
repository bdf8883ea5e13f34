using System.Diagnostics;
using System.Text.RegularExpressions;
using Play.NUnit.Settings;
using Play.Scenarios;
using Play.Tests.Product;
using YamlDotNet.RepresentationModel;

namespace Play.Tests.Running;

/// <summary>What the README tells to paste for a run on several machines.</summary>
[Platform(Include = "Linux", Reason = "the commands are for sh")]
internal sealed partial class ShardingReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Test]
    public async Task The_commands_of_the_Kubernetes_job_run_every_case_once()
    {
        using var project = new RunProject();
        foreach (var name in "abcdefg")
            project.AddCase($"test_{name}");
        project.Add("play", $"#!/bin/sh\nexec dotnet {Repository.PlayDll} \"$@\"\n");
        var job = Job();
        var shards = int.Parse(((YamlScalarNode)job["spec"]["completions"]).Value!);
        var command = Here(((YamlScalarNode)job["spec"]["template"]["spec"]["containers"][0]["args"][0]).Value!, project);

        await Task.WhenAll(Enumerable.Range(0, shards).Select(index => ShellAsync(command, project, $"{index}")));
        var output = await ShellAsync(Here(Block("play merge /results/1"), project), project, "0");

        output.ShouldContain("\n7 passed in ");
        File.Exists(Path.Combine(project.Folder, "shared", "history.json")).ShouldBeTrue(output);
    }

    [Test]
    public void Every_option_in_it_exists() =>
        Commands().Matches(Readme).SelectMany(command => Options().Matches(command.Value)).Select(option => option.Value[2..]).Distinct()
            .Where(name => Setting.Find(name) is null && name is not ("show-settings" or "serve" or "markdown")).ShouldBeEmpty();

    private static YamlNode Job()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Block("apiVersion: batch/v1")));
        return yaml.Documents.Single().RootNode;
    }

    /// <summary>The code block that begins with a line.</summary>
    private static string Block(string first) => Readme[Readme.IndexOf($"\n{first}", StringComparison.Ordinal)..].Split("\n```")[0].Trim() + "\n";

    /// <summary>The command for this machine: no grid, no environment, and the volume is a folder.</summary>
    private static string Here(string command, RunProject project) => Cluster().Replace(command, "").Replace("/results/", Path.Combine(project.Folder, "shared/"), StringComparison.Ordinal);

    private static async Task<string> ShellAsync(string command, RunProject project, string index)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"alias play='sh ./play'\n{command}"]) { WorkingDirectory = project.Folder, RedirectStandardOutput = true };
        start.Environment["JOB_COMPLETION_INDEX"] = index;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
        return output;
    }

    [GeneratedRegex(@"(-e|--grid) \S+ ")]
    private static partial Regex Cluster();

    [GeneratedRegex(@"\bplay (run|merge|list|lint)\b.*(\n +--.*)*")]
    private static partial Regex Commands();

    [GeneratedRegex(@"--[a-z][a-z-]+")]
    private static partial Regex Options();
}
