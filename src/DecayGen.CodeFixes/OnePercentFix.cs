using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DecayGen.CodeFixes;

/// <summary>DECAY109: a decay that ends at 1 %.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OnePercentFix))]
public sealed class OnePercentFix() : EndFix(1);
