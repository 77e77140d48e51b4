using DecayGen.Tool.Schedules;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests.Peers;

/// <summary>What other libraries compute, and what is imported of it, step by step.</summary>
public sealed class ImportedValueTests
{
    private const string Sgd = "optimizer = torch.optim.SGD(model.parameters(), lr=0.1)\n";

    [Fact]
    public Task PyTorch() => AssertSameAsync(
        [
            (Sgd + "scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=30, gamma=0.1)", 100),
            (Sgd + "scheduler = StepLR(optimizer, 7)", 100),
            (Sgd + "scheduler = MultiStepLR(optimizer, [30, 60, 80], gamma=0.2)", 100),
            (Sgd + "scheduler = ConstantLR(optimizer)", 20),
            (Sgd + "scheduler = ConstantLR(optimizer, factor=0.5, total_iters=4)", 20),
            (Sgd + "scheduler = LinearLR(optimizer)", 20),
            (Sgd + "scheduler = LinearLR(optimizer, 0.25, 0.6, total_iters=9)", 20),
            (Sgd + "scheduler = LinearLR(optimizer, 1.0, 0.01, 50)", 70),
            (Sgd + "scheduler = ExponentialLR(optimizer, 0.95)", 300),
            (Sgd + "scheduler = ExponentialLR(optimizer, gamma=1.02)", 100),
            (Sgd + "scheduler = PolynomialLR(optimizer, 40, 0.9)", 60),
            (Sgd + "scheduler = PolynomialLR(optimizer)", 10),
            (Sgd + "scheduler = CosineAnnealingLR(optimizer, T_max=90, eta_min=1e-4)", 91),
            (Sgd + "scheduler = CosineAnnealingLR(optimizer, 50)", 51),
            (Sgd + "scheduler = CosineAnnealingWarmRestarts(optimizer, 10)", 100),
            (Sgd + "scheduler = CosineAnnealingWarmRestarts(optimizer, T_0=7, T_mult=2, eta_min=0.001)", 200),
            (Sgd + "scheduler = MultiplicativeLR(optimizer, lambda epoch: 0.9)", 50),
            (Sgd + "scheduler = CyclicLR(optimizer, 0.01, 0.1, step_size_up=15, cycle_momentum=False)", 200),
            (Sgd + "scheduler = CyclicLR(optimizer, 0.01, 0.1, 4, 6, 'triangular2', cycle_momentum=False)", 200),
            (Sgd + "scheduler = CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=15, mode='exp_range', gamma=0.99, cycle_momentum=False)", 200),
            (Sgd + "scheduler = OneCycleLR(optimizer, 0.1, 90, cycle_momentum=False)", 90),
            (Sgd + "scheduler = OneCycleLR(optimizer, max_lr=0.1, epochs=9, steps_per_epoch=11, pct_start=0.4, anneal_strategy='linear', cycle_momentum=False, div_factor=10, final_div_factor=100.)", 99),
            (Sgd + "scheduler = OneCycleLR(optimizer, 0.1, total_steps=90, three_phase=True, cycle_momentum=False)", 90),
            ("""
                EPOCHS, WARMUP = 90, 5
                optimizer = optim.AdamW(params=model.parameters(), lr=1e-3 * 64 / 128, weight_decay=0.05)
                warmup = LinearLR(
                    optimizer,
                    start_factor=0.01,  # of the rate
                    total_iters=WARMUP,
                )
                cosine = CosineAnnealingLR(optimizer, T_max=EPOCHS - WARMUP, eta_min=1e-6)
                scheduler = SequentialLR(optimizer, schedulers=[warmup, cosine], milestones=[WARMUP])
                """, 91),
            (Sgd + """
                scheduler = SequentialLR(optimizer, [
                    ConstantLR(optimizer, 0.1, total_iters=3), ExponentialLR(optimizer, 0.9), StepLR(optimizer, 4, 0.5)], milestones=[5, 20])
                """, 60),
            (Sgd + "scheduler = SequentialLR(optimizer, [LinearLR(optimizer, 0.5, 1.0, 10), PolynomialLR(optimizer, 20, 2.0)], [4])", 40),
            (Sgd + "scheduler = SequentialLR(optimizer, [LinearLR(optimizer, 0.5, 0.8, 6), ExponentialLR(optimizer, 0.9)], [6])", 40),
            (Sgd + "scheduler = SequentialLR(optimizer, [LinearLR(optimizer, 0.5, 1.0, 3), ExponentialLR(optimizer, 0.9)], [6])", 40),
            ("optimizer = torch.optim.Adam(model.parameters())\nscheduler = ExponentialLR(optimizer, 0.9)", 30),
            ("optimizer = torch.optim.SGD(model.parameters(), 0.3)\nscheduler = ExponentialLR(optimizer, 0.9)", 30),
        ]);

    [Fact]
    public Task Keras() => AssertSameAsync(
        [
            ("schedule = keras.optimizers.schedules.ExponentialDecay(0.05, decay_steps=10, decay_rate=0.96)", 100),
            ("schedule = keras.optimizers.schedules.ExponentialDecay(initial_learning_rate=0.1, decay_steps=3, decay_rate=0.96, staircase=True)", 101),
            ("schedule = keras.optimizers.schedules.PiecewiseConstantDecay([100, 110, 120], [1.0, 0.1, 0.01, 0.001])", 130),
            ("schedule = keras.optimizers.schedules.PolynomialDecay(0.05, 10, 0.001, power=0.5)", 20),
            ("schedule = keras.optimizers.schedules.PolynomialDecay(0.05, 10)", 20),
            ("schedule = keras.optimizers.schedules.PolynomialDecay(0.05, 10, 0.001, cycle=True)", 60),
            ("schedule = keras.optimizers.schedules.InverseTimeDecay(0.1, 10, 0.96)", 40),
            ("schedule = keras.optimizers.schedules.InverseTimeDecay(0.1, 10, 0.96, staircase=True)", 40),
            ("schedule = keras.optimizers.schedules.CosineDecay(0.1, 100, alpha=0.1)", 120),
            ("schedule = keras.optimizers.schedules.CosineDecay(0.0, 100, warmup_target=0.1, warmup_steps=20)", 130),
            ("schedule = keras.optimizers.schedules.CosineDecay(0.01, 100, 0.1, warmup_target=0.1, warmup_steps=20)", 130),
            ("schedule = keras.optimizers.schedules.CosineDecayRestarts(0.1, 10)", 150),
            ("schedule = keras.optimizers.schedules.CosineDecayRestarts(0.1, first_decay_steps=10, t_mul=1.0, m_mul=0.9, alpha=0.1)", 100),
        ]);

    [Fact]
    public Task Optax() => AssertSameAsync(
        [
            ("schedule = optax.constant_schedule(0.1)", 5),
            ("schedule = optax.linear_schedule(0.1, 0.01, 50)", 70),
            ("schedule = optax.linear_schedule(init_value=0.0, end_value=0.1, transition_steps=50)", 70),
            ("schedule = optax.linear_schedule(0.1, 0.01, 50, transition_begin=10)", 70),
            ("schedule = optax.polynomial_schedule(init_value=25, end_value=10, power=2, transition_steps=10, transition_begin=4)", 20),
            ("schedule = optax.piecewise_constant_schedule(0.1, {3: 2, 6: 0.5})", 10),
            ("schedule = optax.piecewise_constant_schedule(0.1, {6: 0.1, 3: 0.1})", 10),
            ("schedule = optax.piecewise_interpolate_schedule('linear', 200, {5: 1.5, 10: 0.25})", 15),
            ("schedule = optax.piecewise_interpolate_schedule('cosine', 400.0, {5: 1.2, 3: 0.6, 7: 1.0})", 12),
            ("schedule = optax.exponential_decay(0.1, 10, 0.5)", 100),
            ("schedule = optax.exponential_decay(0.1, transition_steps=10, decay_rate=0.5, transition_begin=5, staircase=True, end_value=0.01)", 100),
            ("schedule = optax.exponential_decay(1.0, 2, 1.5, end_value=3.0)", 20),
            ("schedule = optax.exponential_decay(1.0, 2, 1.5, staircase=True, end_value=3.0)", 20),
            ("schedule = optax.cosine_decay_schedule(0.1, 100, alpha=0.1, exponent=2.0)", 120),
            ("schedule = optax.warmup_constant_schedule(0.01, 0.1, 10)", 20),
            ("schedule = optax.warmup_cosine_decay_schedule(0.0, 3e-4, 20, 100, end_value=3e-5)", 120),
            ("schedule = optax.warmup_cosine_decay_schedule(0.2, 1.21, 50, 100, exponent=2.0)", 120),
            ("schedule = optax.warmup_exponential_decay_schedule(0.0, 0.1, 10, 5, 0.9, transition_begin=3, end_value=0.02)", 120),
            ("schedule = optax.linear_onecycle_schedule(10, 1000, 0.3, 0.7, 10.0, 100.0)", 15),
            ("schedule = optax.cosine_onecycle_schedule(50, 10, 0.4, 10.0, 100.0)", 60),
            ("schedule = optax.sgdr_schedule([dict(init_value=0.0, peak_value=0.1, warmup_steps=5, decay_steps=20), {'init_value': 0.0, 'peak_value': 0.05, 'warmup_steps': 5, 'decay_steps': 40}])", 80),
            ("""
                warmup = optax.linear_schedule(0.0, 0.1, 10)
                schedule = optax.join_schedules(
                    schedules=[warmup, optax.constant_schedule(0.1), optax.cosine_decay_schedule(0.1, 40)], boundaries=[10, 30])
                """, 80),
            ("schedule = optax.join_schedules([optax.linear_schedule(0.0, 0.2, 10), optax.exponential_decay(0.1, 10, 0.5)], [10])", 40),
            ("schedule = optax.join_schedules([optax.linear_schedule(0.0, 0.2, 10), optax.exponential_decay(0.1, 10, 0.5)], [6])", 40),
            ("schedule = optax.join_schedules([optax.linear_schedule(0.0, 0.2, 10), optax.exponential_decay(0.2, 10, 0.5)], [15])", 40),
        ]);

    [Fact]
    public Task Timm() => AssertSameAsync(
        [
            (Sgd + "scheduler = CosineLRScheduler(optimizer, t_initial=90, lr_min=1e-5)", 100),
            (Sgd + "scheduler = CosineLRScheduler(optimizer, t_initial=90, lr_min=1e-5, warmup_t=5, warmup_lr_init=1e-4)", 100),
            (Sgd + "scheduler = CosineLRScheduler(optimizer, t_initial=90, lr_min=1e-5, warmup_t=5, warmup_lr_init=1e-4, warmup_prefix=True)", 100),
            (Sgd + "scheduler = CosineLRScheduler(optimizer, 10, lr_min=1e-3, cycle_mul=2, cycle_decay=0.5, cycle_limit=3)", 100),
            (Sgd + "scheduler = PolyLRScheduler(optimizer, t_initial=50, power=0.9, lr_min=1e-4, warmup_t=3)", 70),
            (Sgd + "scheduler = StepLRScheduler(optimizer, decay_t=30, decay_rate=0.1, warmup_t=5, warmup_lr_init=0.01)", 100),
            (Sgd + "scheduler = StepLRScheduler(optimizer, decay_t=2.5, decay_rate=0.97)", 100),
            (Sgd + "scheduler = MultiStepLRScheduler(optimizer, decay_t=[10, 20, 30], decay_rate=0.1, warmup_t=5)", 60),
            (Sgd + "scheduler = WSDLRScheduler(optimizer, t_initial=40, decay_t=10, lr_min=0.001, warmup_t=5)", 60),
        ]);

    [Fact]
    public Task HuggingFace() => AssertSameAsync(
        [
            (Sgd + "scheduler = get_constant_schedule_with_warmup(optimizer, num_warmup_steps=10)", 30),
            (Sgd + "scheduler = get_linear_schedule_with_warmup(optimizer, num_warmup_steps=10, num_training_steps=100)", 110),
            (Sgd + "scheduler = get_cosine_schedule_with_warmup(optimizer, 10, 100)", 101),
            (Sgd + "scheduler = get_cosine_with_min_lr_schedule_with_warmup(optimizer, 10, 100, min_lr=0.01)", 101),
            (Sgd + "scheduler = get_cosine_with_min_lr_schedule_with_warmup_lr_rate(optimizer, 10, 100, min_lr=0.01)", 100),
            (Sgd + "scheduler = get_cosine_with_hard_restarts_schedule_with_warmup(optimizer, 10, 100, num_cycles=3)", 110),
            (Sgd + "scheduler = get_polynomial_decay_schedule_with_warmup(optimizer, 10, 100, power=2.0)", 110),
            (Sgd + "scheduler = get_inverse_sqrt_schedule(optimizer, 10)", 110),
            (Sgd + "scheduler = get_wsd_schedule(optimizer, num_warmup_steps=10, num_decay_steps=20, num_stable_steps=30, decay_type='1-sqrt', min_lr_ratio=0.1)", 80),
            (Sgd + "scheduler = get_wsd_schedule(optimizer, 10, 20, num_stable_steps=30)", 80),
        ]);

    private static async Task AssertSameAsync((string Code, int Steps)[] cases)
    {
        double[][] expected = await PythonCase.RunAsync(cases.Select(one => new PythonCase(one.Code, one.Steps)));
        FoundSchedule[] schedules = await InProcess.OfAsync([.. cases.Select(one => InProcess.Attributes(one.Code))]);
        Assert.Empty(cases.Zip(expected, schedules).SelectMany(one => Comparison.Differences($"{one.First.Code}: {string.Join(' ', one.Third.Attributes)}", one.Second, one.Third.At)));
    }
}
