using System.Runtime.CompilerServices;

#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <summary>The sine of a fraction of a quarter turn: the same bits on every machine.</summary>
internal static class Sine
{
    private const int Steps = 64;
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiTail = 6.123233995736766E-17;

    // sin(π/2 · i/64) for i = 0 .. 64, each with its tail; the cosines are the same backwards.
    private static ReadOnlySpan<double> Values =>
    [
        0.0, 0.024541228522912288, 0.049067674327418015, 0.07356456359966743,
        0.0980171403295606, 0.1224106751992162, 0.14673047445536175, 0.17096188876030122,
        0.19509032201612828, 0.2191012401568698, 0.2429801799032639, 0.26671275747489837,
        0.2902846772544624, 0.31368174039889146, 0.33688985339222005, 0.35989503653498817,
        0.3826834323650898, 0.40524131400498986, 0.4275550934302821, 0.4496113296546066,
        0.47139673682599764, 0.49289819222978404, 0.5141027441932218, 0.5349976198870973,
        0.5555702330196022, 0.5758081914178453, 0.5956993044924334, 0.6152315905806268,
        0.6343932841636455, 0.6531728429537768, 0.6715589548470184, 0.6895405447370669,
        0.7071067811865476, 0.7242470829514669, 0.7409511253549591, 0.7572088465064846,
        0.773010453362737, 0.7883464276266062, 0.8032075314806449, 0.8175848131515837,
        0.8314696123025452, 0.8448535652497071, 0.8577286100002721, 0.8700869911087115,
        0.881921264348355, 0.8932243011955153, 0.9039892931234433, 0.9142097557035307,
        0.9238795325112867, 0.9329927988347388, 0.9415440651830208, 0.9495281805930367,
        0.9569403357322088, 0.9637760657954398, 0.970031253194544, 0.9757021300385286,
        0.9807852804032304, 0.9852776423889412, 0.989176509964781, 0.99247953459871,
        0.9951847266721969, 0.9972904566786902, 0.9987954562051724, 0.9996988186962042,
        1.0,
    ];

    private static ReadOnlySpan<double> Tails =>
    [
        0.0, -9.186849012577878E-20, -6.79610372051828E-19, -2.7784941506273593E-18,
        -1.634582362244256E-18, 2.8354501489965335E-18, 3.726947147046568E-18, 9.19199801817591E-18,
        -7.991079068461731E-18, -3.6513812299150776E-19, -8.751431529719663E-18, 2.0941222578826688E-17,
        -1.892797870777425E-17, 1.4560447299968912E-17, -4.200094003347509E-19, -1.7601687123839282E-17,
        -1.0050772696461588E-17, 9.911140194289988E-18, 9.411189816295473E-18, 4.883192423203524E-18,
        6.516678136069013E-18, -1.0257831676562186E-18, -4.5712707523615624E-17, -5.3683132708358134E-17,
        4.709410940561677E-17, -3.7909495458942734E-17, -1.3438641936579467E-17, 2.623141776726695E-17,
        1.0420901929280035E-17, 8.569564206002624E-18, -4.048903774929669E-17, -1.588932329480679E-17,
        -4.833646656726457E-17, 2.9198471334403004E-17, -1.4708616952297345E-17, -1.9909098777335502E-17,
        -3.256590703364977E-17, 3.439699315405971E-17, -3.306060980481491E-17, -1.4883149812426772E-17,
        1.4073856984728024E-18, -4.363136029687964E-17, -4.818344793633662E-17, -4.188851086854997E-17,
        -1.9843248405890562E-17, -4.116123915190891E-18, -6.609754468748431E-18, -3.631618252781442E-17,
        1.7645047084336677E-17, 4.2041415555384355E-17, -2.789637954769834E-17, -7.55441519280433E-18,
        4.05538698618757E-17, 2.646395056122003E-17, 1.8365300348428844E-17, -2.5572556081259686E-17,
        1.8546939997825006E-17, 2.3155637027900207E-17, -4.098730993704711E-17, 3.1093055095428906E-17,
        -4.248691367830441E-17, 9.164769537110173E-18, -1.2291693337075465E-17, -2.985148640379975E-17,
        0.0,
    ];

    // The series of sin(b)/b and of cos(b) over b², alternating 1/n!; the tails of the first ones.
    private static ReadOnlySpan<double> SineSeries =>
    [
        1.0, -0.16666666666666666, 0.008333333333333333, -0.0001984126984126984,
        2.7557319223985893E-06, -2.505210838544172E-08, 1.6059043836821613E-10,
    ];

    private static ReadOnlySpan<double> SineSeriesTails => [0.0, -9.25185853854297E-18, 1.1564823173178714E-19, -1.7209558293420705E-22];

    private static ReadOnlySpan<double> CosineSeries =>
    [
        1.0, -0.5, 0.041666666666666664, -0.001388888888888889,
        2.48015873015873E-05, -2.755731922398589E-07, 2.08767569878681E-09,
    ];

    private static ReadOnlySpan<double> CosineSeriesTails => [0.0, 0.0, 2.3129646346357427E-18, 5.300543954373577E-20];

    /// <summary>sin(π/2 · x), to 2^-63 of itself.</summary>
    /// <param name="x">From 0 to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Quick(DoubleDouble x)
    {
        DoubleDouble b = Reduce(x, out int i);
        double square = b.Value * b.Value;
        double fourth = square * square;
        double cubic = b.Value * square * DoubleDouble.Fused(
            fourth,
            DoubleDouble.Fused(square, SineSeries[4], SineSeries[3]),
            DoubleDouble.Fused(square, SineSeries[2], SineSeries[1]));
        double cosineLess = square * DoubleDouble.Fused(
            fourth,
            DoubleDouble.Fused(square, CosineSeries[4], CosineSeries[3]),
            DoubleDouble.Fused(square, CosineSeries[2], CosineSeries[1])) - b.Value * b.Tail;

        // sin(a + b) = sin a + (cos a · b + (cos a · (sin b − b) + sin a · (cos b − 1))), the largest parts first.
        double sine = Values[i];
        double cosine = Values[Steps - i];
        double rise = cosine * b.Value;
        double rest = DoubleDouble.ProductTail(cosine, b.Value, rise) + (cosine * (b.Tail + cubic) + Tails[Steps - i] * b.Value) + (sine * cosineLess + Tails[i]);
        DoubleDouble sum = DoubleDouble.Sum(sine, rise);
        return DoubleDouble.FastSum(sum.Value, sum.Tail + rest);
    }

    /// <summary>sin(π/2 · x), to 2^-99 of itself.</summary>
    /// <param name="x">From 0 to 1.</param>
    public static DoubleDouble Accurate(DoubleDouble x)
    {
        DoubleDouble b = Reduce(x, out int i);
        DoubleDouble square = b.Times(b);
        DoubleDouble sine = b.Times(Series.Sum(square, SineSeries, SineSeriesTails));
        DoubleDouble cosine = Series.Sum(square, CosineSeries, CosineSeriesTails);
        return new DoubleDouble(Values[i], Tails[i]).Times(cosine).Plus(new DoubleDouble(Values[Steps - i], Tails[Steps - i]).Times(sine));
    }

    /// <summary>What x has beyond the nearest of 64 parts of a quarter turn, as an angle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Reduce(DoubleDouble x, out int i)
    {
        i = (int)(x.Value * Steps + 0.5);
        return DoubleDouble.Sum(x.Value - i * (1.0 / Steps), x.Tail).Times(new DoubleDouble(HalfPi, HalfPiTail));
    }
}
