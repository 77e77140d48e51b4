using DecayGen;
using Rate = Library.Schedules.Rate;
using Alias = DecayGen.ConstantAttribute;
using Rates = System.Collections.Generic.Dictionary<string, System.Func<long, double>>;

namespace Library.Schedules
{
    [type: Alias(0.5)]
    public partial class Rate : System.IDisposable
    {
        public void Dispose() => System.GC.SuppressFinalize(this);

        public static implicit operator double(Rate rate) => Peak;
    }

    [global::DecayGen.LinearDecayAttribute(final: 0.0, initial: 0.1, steps: Limits.Steps)]
    [DecayGen.Horizon(Limits.Steps)]
    public sealed partial class @class { }

    internal static class Limits { internal const int Steps = 3 * 1000; }

    internal static class Registry
    {
        internal static readonly Rates All = new() { ["rate"] = Rate.At, ["class"] = @class.At };

        internal static double Sum(long step)
        {
            double sum = new Rate();
            foreach (var (_, at) in All)
                sum += at(step) switch { 0.0 => 1, double x when x < 0 => -x, var x => x };
            return sum;
        }
    }
}
