using DecayGen;

namespace Consumer;

[ExponentialDecay(0.01, 95)]
public partial class Percentage;

[Horizon(300)]
[ExponentialDecay(0.01, 0.95)]
public partial class TooFast;

public static partial class Values
{
    [Horizon(90), LinearDecay(1.0, 0.1, 90)]
    public static partial decimal Epsilon(long step);
}
