using System.ComponentModel;

#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <summary>Exponentials between whole steps, called by generated code: the same bits on every machine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Exponential
{
    private const double Ln2 = 0.6931471805599453;

    // 2^(j/32) for j = -16 .. 16, each with its tail.
    private static ReadOnlySpan<double> Roots =>
    [
        0.7071067811865476, 0.7225904034885233, 0.7384130729697497, 0.7545822137967114,
        0.7711054127039704, 0.7879904225539432, 0.8052451659746271, 0.8228777390769825,
        0.8408964152537145, 0.859309649061239, 0.8781260801866497, 0.8973545375015536,
        0.9170040432046712, 0.93708381705515, 0.9576032806985737, 0.9785720620877001,
        1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
        1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
        1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
        1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
        1.4142135623730951,
    ];

    private static ReadOnlySpan<double> RootTails =>
    [
        -4.833646656726457E-17, -1.5118790674969937E-17, -1.741997278446398E-17, -5.082276638771475E-17,
        3.9749174048488104E-17, -5.068458235639152E-18, 1.2353596284898944E-17, -5.062839956837386E-17,
        4.099505010290748E-17, -9.256902091315555E-18, 1.4800703477244367E-17, 9.113729213956043E-18,
        1.6415536121228136E-17, -3.061381706502071E-17, -5.3099730280979813E-17, 4.480383895518334E-17,
        0.0, 5.109225028973444E-17, 8.551889705537965E-17, -7.899853966841582E-17,
        -3.046782079812471E-17, 1.0410278456845571E-16, 8.912812676025408E-17, 3.8292048369240935E-17,
        3.982015231465646E-17, -7.712630692681488E-17, 4.658027591836937E-17, 2.667932131342186E-18,
        2.5382502794888315E-17, -2.8587312100388614E-17, 7.70094837980299E-17, -6.770511658794786E-17,
        -9.667293313452913E-17,
    ];

    /// <summary>initial · 2^(log·step), less than 0.6 units in the last place off where it is not subnormal.</summary>
    /// <param name="step">The step, from 0 on.</param>
    /// <param name="initial">The value at step 0, more than 0.</param>
    /// <param name="log">The binary logarithm of what is kept each step.</param>
    /// <param name="logTail">What the logarithm lacks.</param>
    /// <returns>The value.</returns>
    public static double Between(double step, double initial, double log, double logTail)
    {
        double exponent = log * step;
        if (exponent < -2200)
            return 0.0;
        if (exponent > 2200)
            return double.PositiveInfinity;
        double exponentTail = DoubleDouble.ProductTail(log, step, exponent) + logTail * step;

        // 2^exponent = 2^whole · 2^(j/32) · (1 + growth)
        double whole = Math.Round(exponent);
        double fraction = exponent - whole;
        double j = Math.Round(fraction * 32.0);
        double x = (fraction - j / 32.0 + exponentTail) * Ln2;
        double growth = x + x * x * (0.5 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720 + x / 5040)))));
        int at = (int)j + 16;
        double root = Roots[at];

        int scale = (int)whole;
        if (initial < 1e-270)
        {
            // A subnormal product would lose its tail.
            initial *= 1.6069380442589903E+60;
            scale -= 200;
        }
        else if (initial > 1e270)
        {
            // Next to the largest double, half a step more would be infinite.
            initial *= 6.223015277861142E-61;
            scale += 200;
        }

        // Nothing here is fused but what is exact, so that machines with and without such an instruction agree.
        double product = root * initial;
        double rest = DoubleDouble.ProductTail(root, initial, product) + (RootTails[at] + root * growth) * initial;
        return Scaled(product + rest, scale);
    }

    private static double Scaled(double value, int exponent)
    {
        for (; exponent > 1000; exponent -= 1000)
            value *= 1.0715086071862673E+301;
        for (; exponent < -1000; exponent += 1000)
            value *= 9.332636185032189E-302;
        return value * BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
    }
}
