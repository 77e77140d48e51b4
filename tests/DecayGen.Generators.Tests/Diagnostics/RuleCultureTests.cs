using System.Globalization;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class RuleCultureTests
{
    private const string Code = """
        using DecayGen;
        [ExponentialDecay(-0.01, -1.5)] partial class A;
        [ExponentialDecay(0.01, 95.5)] partial class B;
        [Horizon(-1234567), Constant(0.1, Steps = -1234567)] partial class C;
        [ExponentialDecay(0.01, 0.95, Floor = 1234.5, DecaySteps = -0.5)] partial class D;
        [ExponentialDecay(0.01, 1.25)] partial class E;
        [ExponentialDecay(0.0125, 1)] partial class F;
        [Horizon(3000), ExponentialDecay(0.01, 0.995)] partial class G;
        [Horizon(46900), ExponentialDecay(0.01, 0.95)] partial class H;
        [ExponentialDecay(0.01, 0.8)] partial class I;
        [ExponentialDecay(0.01, 0.9999)] partial class Initial;
        [ExponentialDecay(0.01, 0.99999)] partial class J;
        [ExponentialDecay(0.01, 0.95)] class K { }
        [Horizon(1234567), ExponentialDecay(0.01, 1.5, AllowGrowth = true)] partial class L;
        """;

    /// <summary>Other minus signs, separators, digits, and another upper case of i.</summary>
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public async Task Messages_are_the_same_under_every_culture(string name)
    {
        string invariant = await Messages(CultureInfo.InvariantCulture);
        Assert.Contains("-1,234,567", invariant, StringComparison.Ordinal);
        Assert.Contains("DECAY901", invariant, StringComparison.Ordinal);
        Assert.Equal(invariant, await Messages(CultureInfo.GetCultureInfo(name)));
    }

    private static async Task<string> Messages(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            // The culture flows into the tasks that analyze.
            UserProject project = new(Code) { Options = _ => new() { ["DECAY130.fast_rate"] = "1,5", ["DECAY131.slow_rate"] = "0.995" } };
            return string.Join("\n", (await project.ReviewAsync()).Select(found => found.Id + " " + found.GetMessage(culture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
