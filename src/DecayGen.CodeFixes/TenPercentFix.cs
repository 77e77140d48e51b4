using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DecayGen.CodeFixes;

/// <summary>DECAY109: a decay that ends at 10 %.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TenPercentFix))]
public sealed class TenPercentFix() : EndFix(10);
