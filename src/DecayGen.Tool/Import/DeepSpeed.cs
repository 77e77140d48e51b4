namespace DecayGen.Tool.Import;

/// <summary>DeepSpeed's own schedulers, as its configuration names them.</summary>
internal static class DeepSpeed
{
    private const string Late = "DeepSpeed's first two steps have the first value: the schedule runs one step late there.";

    public static Library Library { get; } = new("DeepSpeed", ["deepspeed", "lr_schedules"],
    [
        new("WarmupLR(optimizer, warmup_min_lr=0.0, warmup_max_lr=0.001, warmup_num_steps=1000, warmup_type='log', last_batch_iteration=-1)", a =>
            Warm(a, new Recipe(Make.Constant(a.Number("warmup_max_lr"))))),
        new("WarmupDecayLR(optimizer, total_num_steps, warmup_min_lr=0.0, warmup_max_lr=0.001, warmup_num_steps=1000, warmup_type='log', last_batch_iteration=-1)", a => Warm(
            a,
            new Recipe(Make.Way("LinearDecay", a.Number("warmup_max_lr"), a.Number("warmup_min_lr"), a.Whole("total_num_steps") - Steps(a))) { Horizon = a.Whole("total_num_steps") })),
        new("WarmupCosineLR(optimizer, total_num_steps, warmup_min_ratio=0.0, warmup_num_steps=1000, cos_min_ratio=0.0001, warmup_type='log', last_batch_iteration=-1)", a => throw a.None(
            "its cosine begins one step late, below the rate that the warmup aims at. [LinearWarmup(warmup_num_steps)] [CosineDecay(lr, cos_min_ratio * lr, total_num_steps - warmup_num_steps)] comes nearest.")),
        new("OneCycle(optimizer, cycle_min_lr, cycle_max_lr, decay_lr_rate=0.0, cycle_first_step_size=2000, cycle_second_step_size=None, cycle_first_stair_count=0, cycle_second_stair_count=None, decay_step_size=0, cycle_momentum=True, cycle_min_mom=0.8, cycle_max_mom=0.9, decay_mom_rate=0.0, last_batch_iteration=-1)", a =>
            throw a.None("lines up, down, and on by 1 / (1 + rate · t) are phases here. [LinearWarmup(first, From = min)] [LinearDecay(max, min, second)] [InverseTimeDecay(min, rate)] comes nearest.")),
        new("LRRangeTest(optimizer, lr_range_test_min_lr=0.001, lr_range_test_step_size=2000, lr_range_test_step_rate=1.0, lr_range_test_staircase=False, last_batch_iteration=-1)", a =>
            throw a.None("a line that rises for ever has no attribute. [LinearDecay(min, max, steps, AllowGrowth = true)] rises for as many steps as the test has.")),
    ]);

    private static long Steps(Arguments a) => Math.Max(2, a.Whole("warmup_num_steps"));

    private static Recipe Warm(Arguments a, Recipe recipe) => a.Word("warmup_type", "log", "linear") == "linear"
        ? recipe.Warmup(Steps(a), a.Number("warmup_min_lr")).Say(Late)
        : throw a.None("a warmup by the logarithm, which is what it does where warmup_type is not \"linear\", has no attribute. LinearWarmup comes nearest: set warmup_type to \"linear\".");
}
