using System.Diagnostics.CodeAnalysis;
using DecayGen;

namespace Consumer;

[Horizon(300), ExponentialDecay(0.01, 0.95)]
public partial class Rate;

[Horizon(300), ExponentialDecay(0.01, 0.95)]
[SuppressMessage("DecayGen.Risk", "DECAY103", Justification = "A published recipe.")]
public partial class Suppressed;

#pragma warning disable DECAY103
[Horizon(300), ExponentialDecay(0.01, 0.95)]
public partial class Disabled;
#pragma warning restore DECAY103

public static partial class Values
{
    [Horizon(300), ExponentialDecay(0.01, 0.95)]
    [SuppressMessage("DecayGen.Risk", "DECAY103:The value decays too early", Justification = "A published recipe.")]
    public static partial double LearningRate(long step);
}
