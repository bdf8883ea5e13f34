using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using Play.Scenarios;

namespace Play.NUnit;

/// <summary>Turns cases into NUnit's tree: a suite for the run, a fixture per folder, a test per case.</summary>
internal static class ScenarioTree
{
    private static readonly MethodWrapper Method = new(typeof(CaseMethod), nameof(CaseMethod.Run));

    /// <summary>The suite. Only this shape (suites above, fixtures with cases below) is reported by the VSTest adapter.</summary>
    /// <param name="run">Runs the cases and ends after the last.</param>
    /// <param name="fixture">The class that stands for the scenarios in full names.</param>
    public static TestSuite Build(ScenarioRun run, ITypeInfo fixture)
    {
        var root = new SetUpFixture(new TypeWrapper(typeof(ScenarioRun))) { Fixture = run, Name = fixture.Name, FullName = fixture.FullName };
        foreach (var folder in run.Cases.GroupBy(test => string.Join('.', test.Folders)))
        {
            var name = folder.Key.Length == 0 ? fixture.Name : folder.Key;
            var suite = new TestFixture(fixture, []) { Name = name, FullName = folder.Key.Length == 0 ? root.FullName : $"{root.FullName}.{folder.Key}" };
            suite.Properties.Set(PropertyNames.ParallelScope, ParallelScope.All);
            foreach (var test in folder)
                suite.Add(Build(test, run, suite));
            root.Add(suite);
        }

        return root;
    }

    private static TestMethod Build(TestCase test, ScenarioRun run, Test parent)
    {
        var method = new NUnitTestCaseBuilder().BuildTestMethod(Method, parent, new TestCaseParameters([test, run]));
        method.Name = test.Name;
        method.FullName = $"{parent.FullName}.{test.Name}";
        method.Properties.Set(PropertyNames.ParallelScope, ParallelScope.Self);
        method.Properties.Set("_CodeFilePath", test.File);
        method.Properties.Set("_LineNumber", 1);
        foreach (var marker in test.Markers)
            method.Properties.Add(PropertyNames.Category, marker);
        foreach (var link in test.Scenario?.Links ?? [])
            method.Properties.Add(link.Type.ToString(), link.Url);
        if (test.Scenario?.Description is { } description)
            method.Properties.Set(PropertyNames.Description, description);
        return method;
    }
}
