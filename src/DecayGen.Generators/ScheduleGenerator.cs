using System.Collections.Immutable;
using DecayGen.Generators.Emission;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators;

/// <summary>Schedule attributes become code. Diagnostics come from the analyzers, never from here.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ScheduleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<TargetModel>[] kinds =
        [
            .. ScheduleKinds.All.Select(kind => context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    $"{AttributeParser.Namespace}.{kind.Name}Attribute",
                    predicate: static (_, _) => true,
                    transform: TargetParser.Parse)
                .Where(static target => target is not null)
                .Select(static (target, _) => target!)
                .WithTrackingName(TrackingNames.Targets)),
        ];

        IncrementalValueProvider<LanguageModel> language = context.CompilationProvider
            .Select(static (compilation, _) => LanguageModel.Of(compilation))
            .WithTrackingName(TrackingNames.Language);

        IncrementalValueProvider<EquatableArray<string>> clashes = kinds
            .Select(static targets => targets.Select(static (target, _) => target.HintName).Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (names, _) => names.Left.AddRange(names.Right)))
            .Select(static (names, _) => HintNames.Clashing(names))
            .WithTrackingName(TrackingNames.Clashes);

        foreach (IncrementalValuesProvider<TargetModel> targets in kinds)
        {
            IncrementalValuesProvider<((TargetModel Target, LanguageModel Language) Left, EquatableArray<string> Clashes)> outputs = targets
                .Combine(language)
                .Combine(clashes)
                .WithTrackingName(TrackingNames.Outputs);
            context.RegisterSourceOutput(outputs, static (output, model) =>
            {
                if (model.Left.Language.IsSupported)
                    output.AddSource(HintNames.FileName(model.Left.Target, model.Clashes), TypeEmitter.Emit(model.Left.Target, model.Left.Language));
            });
        }
    }
}
