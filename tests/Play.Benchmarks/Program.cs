using BenchmarkDotNet.Running;
using Play.Benchmarks.Workloads;

// micro [FILTER]      what one operation of the engine costs
// compare [--smoke]   whole programs beside a floor written by hand; writes docs/performance.md unless it is a smoke test
// measure COMMAND...  runs one command and prints its seconds, processor seconds and peak memory
return args switch
{
    ["micro", .. var filter] => Micro(filter),
    ["compare"] => await Comparison.RunAsync(rounds: 7, smoke: false),
    ["compare", "--smoke"] => await Comparison.RunAsync(rounds: 1, smoke: true),
    ["measure", .. { Length: > 0 } command] => Measurement.Print(command),
    _ => Usage(),
};

static int Micro(string[] filter)
{
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(
        ["--artifacts", Path.Combine(Path.GetTempPath(), "play-benchmark"), "--filter", .. filter.Length == 0 ? ["*"] : filter]);
    return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("one of: micro [FILTER], compare [--smoke], measure COMMAND...");
    return 2;
}
