using System.Reflection;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Play.NUnit;

/// <summary>Runs scenarios through NUnit inside this process, so that <c>play</c> and <c>dotnet test</c> cannot differ.</summary>
internal static class InProcess
{
    /// <summary>Runs every case of a run and ends the run; a single worker is this thread.</summary>
    public static void Execute(ScenarioRun run, int workers)
    {
        if (run.Cases.Count == 0)
        {
            run.EndAsync().GetAwaiter().GetResult(); // NUnit ends no suite without cases
            return;
        }

        run.NUnitReports = false;
        var runner = new NUnitTestAssemblyRunner(new Builder(run));
        runner.Load(typeof(InProcess).Assembly, new Dictionary<string, object>
        {
            [FrameworkPackageSettings.NumberOfTestWorkers] = workers == 1 ? 0 : workers,
            [FrameworkPackageSettings.RunOnMainThread] = workers == 1,
            [FrameworkPackageSettings.SynchronousEvents] = true,
        });
        runner.Run(TestListener.NULL, TestFilter.Empty);
    }

    /// <summary>Gives NUnit the tree of a run instead of the tests in an assembly.</summary>
    private sealed class Builder(ScenarioRun run) : ITestAssemblyBuilder
    {
        public ITest Build(Assembly assembly, IDictionary<string, object> options)
        {
            var root = new TestAssembly(assembly, "play");
            root.Add(ScenarioTree.Build(run, new TypeWrapper(typeof(CaseMethod))));
            return root;
        }

        public ITest Build(string assemblyNameOrPath, IDictionary<string, object> options) => Build(typeof(InProcess).Assembly, options);
    }
}
