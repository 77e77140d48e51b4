namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>The product of what a function returns; which schedule that is cannot be seen.</summary>
internal sealed class MultiplicativeLR : TorchScheduler
{
    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => Resumed(call, "the function's factor is in it once more than in PyTorch's");
}
