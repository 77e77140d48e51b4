using DecayGen;
partial class Values : Unknown<int>
{
    [global::DecayGen.Custom(nameof(Curve), Steps = 9), Cyclic(0.1, 0.01, stepUp: 30)] static partial double Lr(long step);
    static double Curve(long t) => t;
}
