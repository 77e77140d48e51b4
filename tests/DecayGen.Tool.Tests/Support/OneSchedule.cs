using DecayGen.Tool.Loading;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Tests.Support;

/// <summary>A schedule from attributes, without a process.</summary>
internal static class OneSchedule
{
    public static async Task<FoundSchedule> Of(string attributes)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        return Assert.Single((await Finder.FindAsync(AttributeCode.Of(attributes, "Rate", null, cancellation), cancellation)).Schedules);
    }
}
