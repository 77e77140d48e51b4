#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace DecayGen;

/// <summary>
/// Everything that a schedule with <see cref="ReduceOnPlateauAttribute"/> needs to go on, and nothing else: to be saved beside the
/// model. The default is a fresh schedule. JSON and back loses nothing.
/// </summary>
public record struct PlateauState
{
    /// <summary>How many reductions were made. The value follows from them, so that one saved with other constants goes on with the new ones.</summary>
    public long Reductions { get; set; }

    /// <summary>The best metric so far; null before the first one that is an improvement.</summary>
    /// <remarks>
    /// It may be infinite, which JSON has no number for: then it is a string. Where System.Text.Json is a package, as on
    /// .NET Framework, that takes <c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c> in the serializer's options.
    /// </remarks>
#if NET8_0_OR_GREATER
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
#endif
    public double? Best { get; set; }

    /// <summary>How many steps in a row, up to the last one, brought no improvement.</summary>
    public long BadSteps { get; set; }

    /// <summary>How many of the next steps do not count, being too close to a reduction.</summary>
    public long CooldownLeft { get; set; }

    /// <summary>How many steps were counted: those of the phases before the plateau, and its own where it ends. 0 where none need be.</summary>
    public long CountedSteps { get; set; }
}
