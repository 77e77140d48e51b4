using System;
using DecayGen;

[assembly: CLSCompliant(true)]
[assembly: System.Runtime.InteropServices.ComVisible(false)]

namespace Consumer
{
    /// <summary>The rate of a training.</summary>
    [LinearWarmup(4)]
    [ExponentialDecay(0.01, 0.95)]
    public static partial class Rate
    {
        /// <summary>The rate of the first step, as the generated code has it.</summary>
        public static double First => At(0);
    }
}
