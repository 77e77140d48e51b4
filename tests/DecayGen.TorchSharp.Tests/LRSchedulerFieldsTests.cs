using System.Reflection;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests;

/// <summary>The version of TorchSharp that all of this holds for, and what of its inside the schedulers rely on.</summary>
public sealed class LRSchedulerFieldsTests
{
    /// <summary>Another version: run the tests, mend docs/torchsharp.md, docs/compatibility.md and this.</summary>
    [Fact]
    public void The_version_is_the_one_that_the_page_names() =>
        Assert.StartsWith("0.107.0", typeof(LRScheduler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, StringComparison.Ordinal);

    [Theory]
    [InlineData("_last_epoch", typeof(int))]
    [InlineData("_last_lrs", typeof(IList<double>))]
    public void The_fields_are_there(string name, Type type)
    {
        FieldInfo? field = typeof(LRScheduler).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
        Assert.Equal(type, field?.FieldType);
        Assert.True(field!.IsAssembly, "Were it public, no accessor would be needed.");
    }
}
