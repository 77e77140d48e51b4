namespace DecayGen.Tool;

/// <summary>What the process says to the script that runs it.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>There are findings at the level that was asked about.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do what it was asked for.</summary>
    public const int Failure = 2;

    /// <summary>Somebody pressed Ctrl-C: 128 and the number of the signal, as in every shell.</summary>
    public const int Canceled = 130;
}
