using DecayGen;
[PiecewiseConstant(new[] { 0.1, 2e2 }, new long[] { 60, 30 })] partial class A { }
[ExponentialDecay(Missing, 95)] partial class B { }
[StepDecay(0.1, "half", -3)] partial class C { }
[Horizon(300), ExponentialDecay(0.01, 0.95, Flor = 1e-4)] partial class D { }
[LinearDecay(0.1, 0.2, steps: 1 / 0), Constant(int.MaxValue + 1), Constant(-1m)] partial class E { }
