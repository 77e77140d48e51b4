using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class MethodSignatureTests
{
    private const string Title = "Make 'F' a static partial method from a step to a value";

    [Theory]
    [InlineData("public double F(long step) => 0;", "public static partial double F(long step);")]
    [InlineData("public static double F(long step) => default;", "public static partial double F(long step);")]
    [InlineData("public partial double F(long step);", "public static partial double F(long step);")]
    [InlineData("internal float F(int epoch) { return 0f; }", "internal static partial float F(int epoch);")]
    [InlineData("double F(double x) { throw null; }", "private static partial double F(double x);")]
    [InlineData("static double F(long step)\n    {\n    }", "private static partial double F(long step);")]
    [InlineData("public static void F() { }", "public static partial double F(long step);")]
    [InlineData("public static decimal F(decimal x) => throw null;", "public static partial double F(double x);")]
    [InlineData("public static object F(string name) => null;", "public static partial double F(long name);")]
    [InlineData("public static double F(ref long step) => 0;", "public static partial double F(long step);")]
    [InlineData("public static double F(in System.Int64 step) => 0;", "public static partial double F(System.Int64 step);")]
    [InlineData("public static double F(params int[] steps) => 0;", "public static partial double F(long steps);")]
    [InlineData("public static double[]F(int[]steps) => null;", "public static partial double F(long steps);")]
    [InlineData("public static ref readonly double F(long step) => throw null;", "public static partial double F(long step);")]
    [InlineData("protected internal /* so */ static double /* and so */ F(short step) => 0;", "protected internal /* so */ static partial double /* and so */ F(long step);")]
    [InlineData("public static double F(long step) => 0;\n    public static double F(int step) => 0;", "public static partial double F(long step);\n    public static double F(int step) => 0;")]
    public Task TheSignatureIsMended(string before, string after) =>
        Fixing<MethodSignatureFix>.Gives(Around(before), Around(after), Title);

    [Theory]
    [InlineData("public static double F(long step) => 0.1 * step;")]
    [InlineData("public static double F(long step) { /* later */ }")]
    [InlineData("public static double F(long step) { System.Console.WriteLine(); return 0; }")]
    [InlineData("public static double F(long step, long other) => 0;")]
    [InlineData("public static double F<T>(long step) => 0;")]
    [InlineData("public virtual double F(long step) => 0;")]
    [InlineData("public static double F(short step) => 0;\n    public static double F(long step) => 1;")]
    [InlineData("public static double F() => 0;\n    public static double F(long step) => 1;")]
    [InlineData("public static double F(float step = 2) => 0;")]
    [InlineData("public static partial double F(long step);\n    public static partial double F(long step) => 0;")]
    [InlineData("public double F { get; [Constant(1)] set; }", false)]
    public Task WhatWouldLoseCodeOrNotCompileIsNotOffered(string method, bool isAnnotated = true) =>
        Fixing<MethodSignatureFix>.IsNotOffered(Around(method, isAnnotated));

    private static string Around(string method, bool isAnnotated = true) =>
        $"using DecayGen;\n\npublic partial class Rates\n{{\n    /// <summary>Mine.</summary>\n    {(isAnnotated ? "[Constant(0.1)] " : "")}{method}\n}}\n";
}
