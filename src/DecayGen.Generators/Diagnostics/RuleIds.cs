namespace DecayGen.Generators.Diagnostics;

/// <summary>The ids of all rules, each with the name under which the code speaks of it.</summary>
internal static class RuleIds
{
    public const string NotPartial = "DECAY001";
    public const string CannotServe = "DECAY002";
    public const string MemberClash = "DECAY003";
    public const string PhaseOrder = "DECAY004";
    public const string MethodSignature = "DECAY005";
    public const string LanguageVersion = "DECAY006";
    public const string ValueOutOfRange = "DECAY010";
    public const string RateOutOfRange = "DECAY011";
    public const string RateIsPercentage = "DECAY012";
    public const string LengthOutOfRange = "DECAY013";
    public const string BoundaryOrder = "DECAY014";
    public const string FloorAboveInitial = "DECAY015";
    public const string Overflow = "DECAY016";
    public const string ArgumentOutOfRange = "DECAY017";
    public const string CustomMethod = "DECAY019";
    public const string Growth = "DECAY101";
    public const string NoDecay = "DECAY102";
    public const string OverDecay = "DECAY103";
    public const string RatePerEpoch = "DECAY104";
    public const string AmountRemoved = "DECAY105";
    public const string Swapped = "DECAY106";
    public const string Underflow = "DECAY107";
    public const string NeverChanges = "DECAY108";
    public const string HardlyDecays = "DECAY109";
    public const string EarlyEnd = "DECAY110";
    public const string Zero = "DECAY111";
    public const string UnreachedMilestone = "DECAY112";
    public const string MilestoneAtEnd = "DECAY113";
    public const string LateMilestone = "DECAY114";
    public const string EndlessWarmup = "DECAY115";
    public const string LongWarmup = "DECAY116";
    public const string DropInWarmup = "DECAY117";
    public const string LowStart = "DECAY118";
    public const string FloorAtInitial = "DECAY119";
    public const string RisesAgain = "DECAY120";
    public const string HighRestart = "DECAY121";
    public const string PlanFarBeyondRun = "DECAY122";
    public const string PlanBeyondRun = "DECAY123";
    public const string LongPatience = "DECAY125";
    public const string NoPatience = "DECAY126";
    public const string LargeRate = "DECAY127";
    public const string AdamRate = "DECAY128";
    public const string FastDecay = "DECAY130";
    public const string SlowDecay = "DECAY131";
    public const string AnyDecay = "DECAY132";
    public const string EvaluatedOnce = "DECAY201";
    public const string NeverUsed = "DECAY202";
    public const string WrongUnit = "DECAY203";
    public const string WrongMode = "DECAY204";
    public const string SteppedPerBatch = "DECAY205";
    public const string HandWritten = "DECAY301";
    public const string OptionValue = "DECAY901";
}
