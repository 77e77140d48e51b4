using System;
using DecayGen;

[assembly: CLSCompliant(true)]
[assembly: System.Runtime.InteropServices.ComVisible(false)]

namespace Library;

/// <summary>The rate of a training.</summary>
[LinearWarmup(4)]
[ExponentialDecay(0.01, 0.95)]
public sealed partial class Rate;

/// <summary>A rate that falls when the loss no longer does.</summary>
[ReduceOnPlateau(0.1, Patience = 0)]
public sealed partial class OfLoss;
