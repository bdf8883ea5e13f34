namespace Play.Running;

/// <summary>Which part of a larger run a run is.</summary>
/// <param name="Index">Its number, from 1.</param>
/// <param name="Count">How many parts there are.</param>
/// <param name="Cases">How many cases all parts have together.</param>
/// <param name="Plan">What the parts were cut from: only parts with the same plan are disjoint and together the whole.</param>
internal sealed record RunPart(int Index, int Count, int Cases, string Plan);
