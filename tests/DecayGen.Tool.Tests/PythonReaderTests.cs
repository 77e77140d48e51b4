using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Tests;

/// <summary>The reader of Python: what expressions are, what they compute, and where it says that something is wrong.</summary>
public sealed class PythonReaderTests
{
    [Theory]
    [InlineData("1_000", 1000L)]
    [InlineData("0x10", 16L)]
    [InlineData("1e-3", 0.001)]
    [InlineData(".5", 0.5)]
    [InlineData("1.", 1.0)]
    [InlineData("2 + 3 * 4", 14L)]
    [InlineData("(2 + 3) * 4", 20L)]
    [InlineData("-2 ** 2", -4L)]
    [InlineData("2 ** -1", 0.5)]
    [InlineData("2 ** 3 ** 2", 512L)]
    [InlineData("7 / 2", 3.5)]
    [InlineData("7 // 2", 3L)]
    [InlineData("-7 // 2", -4L)]
    [InlineData("-7 % 3", 2L)]
    [InlineData("7.5 // 2", 3.0)]
    [InlineData("1 - 2 - 3", -4L)]
    [InlineData("int(0.1 * 90)", 9L)]
    [InlineData("round(2.5)", 2L)]
    [InlineData("max(1, 2, 3.5)", 3.5)]
    [InlineData("len([1, 2, 3])", 3L)]
    [InlineData("[10, 20, 30][-1]", 30L)]
    [InlineData("{'a': 1, 'b': 2}['b']", 2L)]
    [InlineData("dict(a=1)['a']", 1L)]
    [InlineData("math.ceil(7 / 2)", 4L)]
    [InlineData("'a' \"b\"", "ab")]
    [InlineData("'''a\nb'''", "a\nb")]
    [InlineData("r'\\n'", "\\n")]
    [InlineData("\"\\u0061\"", "a")]
    [InlineData("not True", false)]
    [InlineData("null", null)]
    [InlineData("(1,  # one\n 2)[1]", 2L)]
    [InlineData("1 + \\\n 2", 3L)]
    public void Computes(string text, object? value) => Assert.Equal(value, Last(text));

    [Theory]
    [InlineData("a = 2\na *= 3\na", 6L)]
    [InlineData("a = b = 2\na + b", 4L)]
    [InlineData("a, b = 2, 3\na * b", 6L)]
    [InlineData("a = 1\nb = a\na = 5\nb", 1L)]
    [InlineData("args.lr = 0.1\nargs.lr", 0.1)]
    [InlineData("n: int = 3\nn", 3L)]
    [InlineData("c = {'lr': 0.1}\nc['lr']", 0.1)]
    [InlineData("c = {}\nc['lr'] = 0.1\nc['lr']", 0.1)]
    [InlineData("c = {'lr': 0.1}\nc[\"lr\"] = 0.2\nc['lr']", 0.2)]
    [InlineData(">>> a = 1\n>>> a + 1", 2L)]
    [InlineData("import math as m\nm.floor(2.5)", 2L)]
    [InlineData("from math import floor\nfloor(2.5)", 2L)]
    [InlineData("a = 1; b = 2\na + b", 3L)]
    [InlineData("a = 1\ndef f(x):\n    a = 2\na", 1L)]
    [InlineData("with torch.no_grad():\n    a = 2\na", 2L)]
    public void NamesAreWhatTheyWereGiven(string text, object value) => Assert.Equal(value, Last(text));

    [Theory]
    [InlineData("a = 1\nif x:\n    a = 2\na", "'a'")]
    [InlineData("for i in range(3):\n    b.c = i\nb.c", "'b.c'")]
    [InlineData("a = 1\nfor a in x: pass\na", "'a'")]
    [InlineData("a = [1]\na.append(2)\nlen(a)", "'len(a)'")]
    [InlineData("a.b = 1\na = f()\na.b", "'a.b'")]
    [InlineData("c['x'] = 1\nc = f()\nc[\"x\"]", "'c['x']'")]
    [InlineData("def f(lr=0.1):\n    lr", "'lr'")]
    [InlineData("len(loader)", "'len(loader)'")]
    [InlineData("args.epochs * 2", "'args.epochs'")]
    [InlineData("a = a", "'a'")]
    public void WhatIsNotKnownIsNamed(string text, string name) => Assert.Contains($"{name} is, is not known", Assert.Throws<UserError>(() => Last(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("f(1, 2", "line 1, column 7: Here should be ',' or ')', but the line ends.\n  f(1, 2\n        ^")]
    [InlineData("x = 1\ny = )", "line 2, column 5: Here should be a value, not ')'.\n  y = )\n      ^")]
    [InlineData("x = [1, 2)", "line 1, column 10: Here should be ',' or ']', not ')'.\n  x = [1, 2)\n           ^")]
    [InlineData("x = 'abc", "line 1, column 5: The string that begins here does not end.\n  x = 'abc\n      ^")]
    [InlineData("1..2.3", "line 1, column 1: '1..2.3' is no number.\n  1..2.3\n  ^")]
    [InlineData("StepLR optimizer", "line 1, column 8: Here should be the end of the line, not 'optimizer'.\n  StepLR optimizer\n         ^")]
    [InlineData("größe = „1“", "line 1, column 9: '„' has no meaning in Python.\n  größe = „1“\n          ^")]
    [InlineData("lambda x 3", "line 1, column 11: Here should be ':', but the line ends.\n  lambda x 3\n            ^")]
    [InlineData("1 / 0", "line 1, column 1: This divides by 0.\n  1 / 0\n  ^")]
    [InlineData("10 ** 100", "line 1, column 1: This number is too large.\n  10 ** 100\n  ^")]
    public void SaysWhereItIsWrong(string text, string message) => Assert.Equal(message, Assert.Throws<UserError>(() => Last(text)).Message);

    [Theory]
    [InlineData("[")]
    [InlineData("f(")]
    [InlineData("-")]
    [InlineData("1 ** ")]
    [InlineData("{1: ")]
    [InlineData("lambda: ")]
    public void NestsAsDeepAsTheStackAllows(string opening) =>
        Assert.Contains("nested too deeply", Assert.Throws<UserError>(() => Last(string.Concat(Enumerable.Repeat(opening, 100_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void WhatGrowsWithoutEndIsStopped()
    {
        string doubled = "x0 = 1\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"x{i} = x{i - 1} + x{i - 1}\n"));
        Assert.Contains("too long to compute", Assert.Throws<UserError>(() => Last(doubled + "x60")).Message, StringComparison.Ordinal);
        string lists = "x0 = StepLR(o, 3)\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"x{i} = [x{i - 1}, x{i - 1}]\n"));
        Assert.Contains("should be a scheduler", Assert.Throws<UserError>(() => Support.InProcess.Import(lists + "SequentialLR(o, x60, [3])", 0.1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1, x")]
    [InlineData("[1, x")]
    [InlineData("f(x")]
    public void LongChainsAreNested(string start) =>
        Assert.Contains("nested too deeply", Assert.Throws<UserError>(() => Last(start + string.Concat(Enumerable.Repeat(".a(1)[2]", 50_000)) + (start[0] == '[' ? "]" : start[0] == 'f' ? ")" : ""))).Message, StringComparison.Ordinal);

    [Fact]
    public void LongSumsAreNested() => Assert.Contains("nested too deeply", Assert.Throws<UserError>(() => Last(string.Concat(Enumerable.Repeat("1 + ", 200_000)) + "1")).Message, StringComparison.Ordinal);

    [Fact]
    public void AnyTokensAreReadOrAnErrorWithItsPlace()
    {
        string[] soup =
        [
            "(", ")", "[", "]", "{", "}", ",", ":", ".", "=", "+=", "*", "**", "-", "//", "%", "lambda", "if", "else", "for", "in", "not", "import", "from", "def",
            "return", "1", "0.1", "1e-3", "'a'", "\"", "x", "StepLR", "optimizer", "lr", "SequentialLR", "optax", "\n", "    ", "#", "\\", "ä", "\U0001F600", "...", ";", "@", "\0", "dict", "type", "None",
        ];
        Random random = new(20);
        int readable = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 25)).Select(_ => soup[random.Next(soup.Length)]));
            try
            {
                _ = new Import.Importer(Script.Read(new Source(text)), new Dictionary<string, object>(), 0.1).Run();
            }
            catch (UserError error)
            {
                Assert.True(error.Message.StartsWith("line ", StringComparison.Ordinal) || error.Message.StartsWith("There is no scheduler", StringComparison.Ordinal), $"{text}: {error.Message}");
                readable += error.Message.StartsWith("There is no scheduler", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.InRange(readable, 100, 19_900);
    }

    /// <summary>What the last line computes.</summary>
    private static object? Last(string text)
    {
        Source source = new(text);
        Script script = Script.Read(source);
        return new Evaluator(source, new Dictionary<string, object>()).Evaluate(script.Results[^1]);
    }
}
