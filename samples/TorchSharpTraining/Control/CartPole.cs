namespace TorchSharpTraining.Control;

/// <summary>Which way to push the cart.</summary>
internal enum Push
{
    Left,
    Right,
}

/// <summary>Where the cart is, in meters, how the pole leans, in radians from upright, and how fast each changes in a second.</summary>
internal readonly record struct CartState(double Position, double Velocity, double Angle, double AngularVelocity);

/// <summary>
/// A pole on a cart, to be kept upright by pushing the cart left or right (Barto, Sutton and Anderson, 1983), with the constants, the
/// limits and the 500 steps of Gym's CartPole-v1.
/// </summary>
internal sealed class CartPole(Random random)
{
    public const int Inputs = 4;
    public const int Actions = 2;
    public const int LongestEpisode = 500;

    private const double Gravity = 9.8;
    private const double CartMass = 1.0;
    private const double PoleMass = 0.1;
    private const double TotalMass = CartMass + PoleMass;
    private const double HalfLength = 0.5;
    private const double Force = 10.0;
    private const double Seconds = 0.02;
    private const double FarthestPosition = 2.4;
    private const double FarthestAngle = 12 * 2 * Math.PI / 360;

    public CartState State { get; private set; } = RandomStart(random);

    /// <summary>The steps of this episode so far: its return, for each is worth 1.</summary>
    public int Steps { get; private set; }

    public bool HasFallen => Math.Abs(State.Position) > FarthestPosition || Math.Abs(State.Angle) > FarthestAngle;

    public bool IsOver => HasFallen || Steps == LongestEpisode;

    public void Step(Push push)
    {
        State = After(State, push);
        Steps++;
    }

    public void Restart() => (State, Steps) = (RandomStart(random), 0);

    /// <summary>The state 0.02 seconds later, by Euler's method.</summary>
    public static CartState After(CartState state, Push push)
    {
        double force = push == Push.Right ? Force : -Force;
        (double sin, double cos) = Math.SinCos(state.Angle);

        double pull = (force + PoleMass * HalfLength * state.AngularVelocity * state.AngularVelocity * sin) / TotalMass;
        double angularAcceleration = (Gravity * sin - cos * pull) / (HalfLength * (4.0 / 3.0 - PoleMass * cos * cos / TotalMass));
        double acceleration = pull - PoleMass * HalfLength * angularAcceleration * cos / TotalMass;

        return new(
            state.Position + Seconds * state.Velocity,
            state.Velocity + Seconds * acceleration,
            state.Angle + Seconds * state.AngularVelocity,
            state.AngularVelocity + Seconds * angularAcceleration);
    }

    private static CartState RandomStart(Random random) => new(Small(random), Small(random), Small(random), Small(random));

    private static double Small(Random random) => 0.1 * random.NextDouble() - 0.05;
}
