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
        IncrementalValuesProvider<TypeModel>[] kinds =
        [
            .. ScheduleKinds.All.Select(kind => context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    $"{AttributeParser.Namespace}.{kind.Name}Attribute",
                    predicate: static (_, _) => true,
                    transform: TargetParser.Parse)
                .Where(static type => type is not null)
                .Select(static (type, _) => type!)
                .WithTrackingName(TrackingNames.Types)),
        ];

        IncrementalValueProvider<LanguageModel> language = context.CompilationProvider
            .Select(static (compilation, _) => LanguageModel.Of(compilation))
            .WithTrackingName(TrackingNames.Language);

        IncrementalValueProvider<EquatableArray<string>> clashes = kinds
            .Select(static types => types.Select(static (type, _) => type.HintName).Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (names, _) => names.Left.AddRange(names.Right)))
            .Select(static (names, _) => HintNames.Clashing(names))
            .WithTrackingName(TrackingNames.Clashes);

        foreach (IncrementalValuesProvider<TypeModel> types in kinds)
        {
            IncrementalValuesProvider<((TypeModel Type, LanguageModel Language) Left, EquatableArray<string> Clashes)> outputs = types
                .Combine(language)
                .Combine(clashes)
                .WithTrackingName(TrackingNames.Outputs);
            context.RegisterSourceOutput(outputs, static (output, model) =>
            {
                if (model.Left.Language.IsSupported)
                    output.AddSource(HintNames.FileName(model.Left.Type, model.Clashes), TypeEmitter.Emit(model.Left.Type, model.Left.Language));
            });
        }
    }
}
