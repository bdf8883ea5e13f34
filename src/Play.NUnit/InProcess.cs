using System.Reflection;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Play.Scenarios;

namespace Play.NUnit;

/// <summary>Runs scenarios through NUnit inside this process, so that <c>play</c> and <c>dotnet test</c> cannot differ.</summary>
internal static class InProcess
{
    /// <summary>NUnit keeps two kilobytes of every test until its runner is done; no runner gets more cases than this.</summary>
    private const int MostCases = 10_000;

    /// <summary>Runs every case of a run and ends the run; a single worker is this thread.</summary>
    public static void Execute(ScenarioRun run, int workers)
    {
        run.NUnitReports = false;
        foreach (var cases in run.Cases.Chunk(MostCases))
        {
            var runner = new NUnitTestAssemblyRunner(new Builder(run, cases));
            runner.Load(typeof(InProcess).Assembly, new Dictionary<string, object>
            {
                [FrameworkPackageSettings.NumberOfTestWorkers] = workers == 1 ? 0 : workers,
                [FrameworkPackageSettings.RunOnMainThread] = workers == 1,
                [FrameworkPackageSettings.SynchronousEvents] = true,
            });
            runner.Run(TestListener.NULL, TestFilter.Empty);
        }

        run.CloseAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Gives NUnit a tree of cases instead of the tests in an assembly.</summary>
    private sealed class Builder(ScenarioRun run, IReadOnlyList<TestCase> cases) : ITestAssemblyBuilder
    {
        public ITest Build(Assembly assembly, IDictionary<string, object> options)
        {
            var root = new TestAssembly(assembly, "play");
            ScenarioTree.AddFolders(root, run, cases, new TypeWrapper(typeof(CaseMethod)));
            return root;
        }

        public ITest Build(string assemblyNameOrPath, IDictionary<string, object> options) => Build(typeof(InProcess).Assembly, options);
    }
}
