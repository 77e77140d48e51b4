using System.Globalization;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>Another culture while a test runs: one that writes a comma into numbers.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public Culture(string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        Assert.Equal("0,5", $"{0.5}");
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
