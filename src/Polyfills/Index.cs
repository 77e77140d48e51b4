namespace System;

/// <summary>What the compiler asks for where a list pattern or <c>[^1]</c> counts from the end, and .NET Standard 2.0 does not have.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The position in a list of some length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
