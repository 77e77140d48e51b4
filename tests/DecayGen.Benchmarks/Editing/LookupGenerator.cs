using Microsoft.CodeAnalysis;

namespace DecayGen.Benchmarks;

/// <summary>The least a generator with attributes can do: it asks the compiler where they are, and looks at nothing.</summary>
internal sealed class LookupGenerator(params string[] attributes) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (string attribute in attributes)
        {
            context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, static (_, _) => 0),
                static (_, _) => { });
        }
    }
}
