using DecayGen.Tool.Import;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>Schedulers of other libraries as attributes, or why not. That the values are the same is what the tests of peers say.</summary>
public sealed class ImportTests
{
    /// <summary>Wherever a name comes from.</summary>
    [Theory]
    [InlineData("torch.optim.lr_scheduler.StepLR(optimizer, 30)")]
    [InlineData("optim.lr_scheduler.StepLR(optimizer, 30)")]
    [InlineData("from torch.optim.lr_scheduler import StepLR\nscheduler = StepLR(optimizer, 30)")]
    [InlineData("from torch.optim.lr_scheduler import (\n    ExponentialLR,\n    StepLR as Steps,\n)\nscheduler = Steps(optimizer, 30)")]
    [InlineData("import torch.optim.lr_scheduler as s\ns.StepLR(optimizer, step_size=30)")]
    [InlineData("self.scheduler = lr_scheduler.StepLR(self.optimizer, 30, verbose=True)")]
    [InlineData("settings = dict(step_size=30)\nscheduler = StepLR(optimizer, **settings)")]
    [InlineData("return {'optimizer': optimizer, 'lr_scheduler': {'scheduler': StepLR(optimizer, 30), 'interval': 'epoch'}}")]
    [InlineData("scheduler = StepLR(optimizer, 30)\nfor epoch in range(90):\n    train()\n    scheduler.step()")]
    [InlineData("{\"type\": \"StepLR\", \"step_size\": 30}")]
    [InlineData("{\"lr_scheduler\": {\"type\": \"StepLR\", \"args\": {\"step_size\": 30, \"gamma\": 0.1}}}")]
    [InlineData("param_scheduler = dict(type='StepLR', step_size=30)")]
    public void FindsTheScheduler(string text) => Assert.Equal("[StepDecay(0.1, 0.1, 30)]", InProcess.Attributes(text, 0.1));

    /// <summary>Wherever the rate comes from.</summary>
    [Theory]
    [InlineData("optimizer = optim.SGD(model.parameters(), lr=0.1, momentum=0.9)\nStepLR(optimizer, 30)")]
    [InlineData("lr = 0.2 / 2\nself.opt = optim.SGD(params, lr)\nStepLR(self.opt, 30)")]
    [InlineData("StepLR(torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=1e-1), 30)")]
    [InlineData("{\"type\": \"StepLR\", \"step_size\": 30, \"lr\": 0.1}")]
    [InlineData("{\"optimizer\": {\"type\": \"SGD\", \"args\": {\"lr\": 0.1}}, \"lr_scheduler\": {\"type\": \"StepLR\", \"args\": {\"step_size\": 30}}}")]
    [InlineData("def configure_optimizers(self):\n    optimizer = torch.optim.Adam(self.parameters(), lr=0.1)\n    return [optimizer], [StepLR(optimizer, 30)]")]
    public void FindsTheRate(string text) => Assert.Equal("[StepDecay(0.1, 0.1, 30)]", InProcess.Attributes(text));

    [Theory]
    [InlineData("optimizer = keras.optimizers.SGD(learning_rate=tf.keras.optimizers.schedules.ExponentialDecay(0.1, 100, 0.9))", "[ExponentialDecay(0.1, 0.9, DecaySteps = 100)]")]
    [InlineData("{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"module\": \"keras.optimizers.schedules\", \"class_name\": \"CosineDecay\", \"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 100, \"alpha\": 0.0, \"name\": \"CosineDecay\", \"warmup_target\": null, \"warmup_steps\": 0}}}}", "[CosineDecay(0.1, 0, 100)]")]
    [InlineData("optimizer = keras.optimizers.Adam(learning_rate=0.01)\ncallback = keras.callbacks.ReduceLROnPlateau(monitor='val_accuracy', factor=0.2, patience=5, min_lr=0.001)", "[ReduceOnPlateau(0.01, Factor = 0.2, Patience = 4, ThresholdMode = ThresholdMode.Absolute, Mode = PlateauMode.Max, Floor = 0.001, MinimumChange = 0)]")]
    [InlineData("ReduceLROnPlateau(optim.SGD(p, lr=0.1), 'max', patience=5, eps=0)", "[ReduceOnPlateau(0.1, Patience = 5, Mode = PlateauMode.Max, MinimumChange = 0)]")]
    [InlineData("tx = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(optax.warmup_cosine_decay_schedule(0.0, 0.1, 10, 100)))", "[LinearWarmup(10)] [CosineDecay(0.1, 0, 90)]")]
    [InlineData("tf.compat.v1.train.natural_exp_decay(0.1, step, 100, 0.5)", "[TimeConstantDecay(0.1, 200)]")]
    [InlineData("tf.train.exponential_decay(0.1, global_step, 100, 0.5, staircase=True)", "[ExponentialDecay(0.1, 0.5, DecaySteps = 100, Staircase = true)]")]
    [InlineData("get_scheduler(name='cosine', optimizer=optimizer, num_warmup_steps=10, num_training_steps=100)", "[LinearWarmup(10)] [CosineDecay(0.1, 0, 90)]")]
    [InlineData("args = TrainingArguments(output_dir='o', learning_rate=1e-1, lr_scheduler_type='linear', warmup_ratio=0.1, max_steps=100)", "[LinearWarmup(10)] [LinearDecay(0.1, 0, 90)]")]
    [InlineData("{\"learning_rate\": 0.1, \"lr_scheduler_type\": \"cosine_with_min_lr\", \"lr_scheduler_kwargs\": {\"min_lr\": 0.01}, \"max_steps\": 100}", "[CosineDecay(0.1, 0.01, 100)]")]
    [InlineData("PlateauLRScheduler(optimizer, decay_rate=0.5, patience_t=3, warmup_t=5)", "[LinearWarmup(5)] [ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, Mode = PlateauMode.Max)]")]
    [InlineData("{\"scheduler\": {\"type\": \"WarmupLR\", \"params\": {\"warmup_min_lr\": 0, \"warmup_max_lr\": 0.01, \"warmup_num_steps\": 50, \"warmup_type\": \"linear\"}}}", "[LinearWarmup(50)] [Constant(0.01)]")]
    [InlineData("optax.contrib.reduce_on_plateau(factor=0.5, patience=6, rtol=0.0, atol=0.01)", "[ReduceOnPlateau(0.1, Factor = 0.5, Patience = 5, Threshold = 0.01, ThresholdMode = ThresholdMode.Absolute, MinimumChange = 0)]")]
    public void ReadsEveryLibrary(string text, string attributes) => Assert.Equal(attributes, InProcess.Attributes(text, text.Contains("0.01)\ncall", StringComparison.Ordinal) ? null : 0.1));

    [Theory]
    [InlineData("LambdaLR(optimizer, lambda e: 0.95 ** e)", "0.95 ** e. Write the rate, not a factor, in C#, as [Custom(nameof(F))]")]
    [InlineData("MultiplicativeLR(optimizer, lambda e: 1 / e)", "is a recurrence")]
    [InlineData("ChainedScheduler([StepLR(optimizer, 3), ExponentialLR(optimizer, 0.9)])", "a product of schedules has no attribute")]
    [InlineData("SWALR(optimizer, swa_lr=0.05)", "it goes on from the rate that it finds")]
    [InlineData("CyclicLR(optimizer, 0.01, 0.1, scale_fn=f)", "in C#")]
    [InlineData("keras.optimizers.schedules.CosineDecayRestarts(0.1, 10, t_mul=1.5)", "grow by 1.5")]
    [InlineData("LearningRateScheduler(lambda epoch: 0.1 * epoch)", "0.1 * epoch")]
    [InlineData("optax.contrib.reduce_on_plateau(rtol=0.1, atol=0.1)", "relative or absolute")]
    [InlineData("TanhLRScheduler(optimizer, t_initial=100)", "Math.Tanh(-7 + 10 * step / 100)")]
    [InlineData("CosineLRScheduler(optimizer, 100, noise_range_t=[50, 80])", "noise is random")]
    [InlineData("CosineLRScheduler(optimizer, 100, k_decay=2.0)", "k_decay has no attribute")]
    [InlineData("get_cosine_schedule_with_warmup(optimizer, 10, 100, num_cycles=2)", "in waves")]
    [InlineData("get_cosine_with_hard_restarts_schedule_with_warmup(optimizer, 0, 100, 3)", "no whole number of steps")]
    [InlineData("get_greedy_schedule(optimizer)", "follows the metric")]
    [InlineData("AdafactorSchedule(optimizer)", "only shows the rate")]
    [InlineData("{\"type\": \"WarmupDecayLR\", \"params\": {\"total_num_steps\": 100}}", "by the logarithm")]
    [InlineData("param_scheduler = [dict(type='LinearLR', start_factor=0.001, by_epoch=False, begin=0, end=500)]", "MMEngine")]
    public void WhatHasNoEquivalentIsSaid(string text, string why)
    {
        string message = Assert.Throws<UserError>(() => InProcess.Import(text, 0.1)).Message;
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.EndsWith("^", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x = 1", "There is no scheduler")]
    [InlineData("if warm:\n    s = StepLR(optimizer, 3)", "such as line 1")]
    [InlineData("a = StepLR(optimizer, 3)\nb = StepLR(optimizer, 5)", "There are 2 schedulers here, the first in line 1")]
    [InlineData("s = StepLR(optimizer, 3)\ns = GradualWarmupScheduler(optimizer, 1, 5, s)", "What 'GradualWarmupScheduler' makes of a schedule is not known")]
    [InlineData("s = MyScheduler(optimizer)", "'MyScheduler' is not known")]
    [InlineData("paddle.optimizer.lr.PolynomialDecay(0.1, 20)", "'paddle.optimizer.lr.PolynomialDecay' is not known")]
    [InlineData("StepLR(optimizer)", "StepLR lacks step_size.")]
    [InlineData("StepLR(optimizer, 3, foo=1)", "StepLR has no argument 'foo'. It has: optimizer, step_size, gamma, last_epoch, verbose.")]
    [InlineData("StepLR(optimizer, 3, 0.1, -1, False, 7)", "StepLR takes no more than 5 arguments")]
    [InlineData("StepLR(optimizer, 3, step_size=4)", "StepLR gets 'step_size' twice.")]
    [InlineData("StepLR(optimizer, 2.5)", "step_size must be a whole number")]
    [InlineData("MultiStepLR(optimizer, milestones=args.milestones)", "'args.milestones' is, is not known here")]
    [InlineData("SequentialLR(optimizer, [StepLR(optimizer, 3), StepLR(optimizer, 3)], [])", "2 schedulers need 1 milestones")]
    [InlineData("OneCycleLR(optimizer, 0.1, epochs=10 ** 12, steps_per_epoch=10 ** 12)", "more steps than can be counted")]
    [InlineData("StepLR(optimizer, -9223372036854775807 - 1)", "step_size must be a whole number")]
    [InlineData("create_scheduler_v2(optimizer, sched='cosine')", "'create_scheduler_v2' is not known")]
    [InlineData("{\"type\": \"WarmupLR\", \"params\": {\"warmup_max_lr\": \"auto\", \"warmup_type\": \"linear\"}}", "\"auto\" leaves it to the Trainer")]
    public void WhatIsWrongIsSaid(string text, string why) => Assert.Contains(why, Assert.Throws<UserError>(() => InProcess.Import(text, 0.1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("StepLR(optimizer, 30)", "Give it with --lr 0.1, or give the optimizer's line, too.")]
    [InlineData("optimizer = make(model)\nStepLR(optimizer, 30)", "What rate this optimizer has is not known.")]
    [InlineData("optimizer = SGD(p, lr=args.lr)\nStepLR(optimizer, 30)", "'args.lr' is, is not known here.")]
    public void ARateIsNeverGuessed(string text, string why) => Assert.Contains(why, Assert.Throws<UserError>(() => InProcess.Import(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void WhatIsSetIsKnown() => Assert.Equal(
        "[OneCycle(0.5, 450)]",
        InProcess.Attributes("OneCycleLR(optimizer, max_lr = cfg['lr'], epochs=args.epochs, steps_per_epoch=len( loader ), cycle_momentum=False)", null, "len(loader)=50", "args.epochs=9", "cfg['lr']=0.5"));

    [Theory]
    [InlineData("CosineAnnealingLR(optimizer, 90)", "It rises again after step 90 there, and stays down here.", 91)]
    [InlineData("SequentialLR(optimizer, [CosineAnnealingLR(optimizer, 10), ExponentialLR(optimizer, 0.9)], [30])", "It rises again after step 10 there, and stays down here.", 11)]
    [InlineData("SequentialLR(optimizer, [ExponentialLR(optimizer, 0.9), CosineAnnealingLR(optimizer, 10)], [30])", "It rises again after step 10 there, and stays down here.", 41)]
    [InlineData("MultiStepLRScheduler(optimizer, [30], 0.1)", "It drops one step before decay_t there: milestones are 1 less.", 0)]
    public void WhatDiffersIsSaid(string text, string note, long from) => Assert.Equal([new Note(note, from)], InProcess.Import(text, 0.1).Notes);

    [Fact]
    public void WhatDiffersAfterTheEndOfAJoinedPartDoesNotMatter() =>
        Assert.Empty(InProcess.Import("SequentialLR(optimizer, [CosineAnnealingLR(optimizer, 30), ExponentialLR(optimizer, 0.9)], [30])", 0.1).Notes);

    [Fact]
    public async Task TheReviewerSpeaks()
    {
        ToolRun run = await ToolRun.Of("import", "ExponentialLR(optimizer, gamma=1.05)", "--lr", "0.1", "--steps", "50");
        Assert.Equal((0, "[Horizon(50)]\n[ExponentialDecay(0.1, 1.05)]\ninternal partial class Rate;\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("warning DECAY101: ", run.Error, StringComparison.Ordinal);

        ToolRun wrong = await ToolRun.Of("import", "ExponentialLR(optimizer, gamma=95)", "--lr", "0.1");
        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Output));
        Assert.StartsWith("error: This has no equivalent. It would be [ExponentialDecay(0.1, 95)], and that is wrong: ", wrong.Error, StringComparison.Ordinal);
    }
}
