using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class EvaluatedOnceRuleTests
{
    private const string Rate = "[Horizon(90), ExponentialDecay(0.01, 0.95)] static partial class Rate;\n";

    private const string Library = """
        class Sgd(double lr) { public double LearningRate { get; set; } = lr; public Sgd() : this(0.1) { } public void Step(double lr, float momentum = 0) { } }
        record Settings { public double Lr { get; init; } public float Single { get; init; } }
        static class Program
        {
            static void Use(object value) { }
            static void Attach(System.Func<long, double> schedule) { }
            static void Train<T>() { }
            static void Main() { Run(); }

        """;

    private const string Message = "DECAY201 warning: 'Rate' is evaluated once, at step 0: the learning rate stays 0.01. Pass Rate.At(step) at every step.";

    private static readonly UserProject _program = new() { Output = OutputKind.ConsoleApplication };

    [Theory]
    [InlineData("new Sgd([|Rate.At(0)|]);")]
    [InlineData("new Sgd(lr: [|Rate.Initial|]);")]
    [InlineData("new Sgd { LearningRate = [|Rate.At(0)|] };")]
    [InlineData("Use(new Settings { Lr = [|Rate.At(0)|], Single = 0 });")]
    [InlineData("Use(new Settings() with { Single = (float)[|Rate.At(0)|] });")]
    [InlineData("Use((float)([|Rate.At(step: First)|]));")]
    [InlineData("Use(2 * [|Rate.At(0L)|] / 3);")]
    [InlineData("Use(-[|Rate.At(0)|]);")]
    [InlineData("double lr = [|Rate.At(0)|]; new Sgd(lr);")]
    [InlineData("float lr = (float)[|Rate.At(0)|]; Settings s = new() { Single = 2 * lr }; Use(s.Lr);")]
    [InlineData("double a = [|Rate.Initial|], b = a; Use(b);")]
    [InlineData("new Sgd(_lr); } static readonly double _lr = [|Rate.At(0)|]; static void Other() {")]
    [InlineData("new Sgd(Program._lr); } const double _lr = [|Rate.Initial|]; static void Other() {")]
    [InlineData("foreach (int epoch in new int[9]) new Sgd().Step([|global::Rate.At(0)|]);")]
    [InlineData("System.Action train = () => new Sgd().Step(momentum: 1, lr: [|Rate.At(0)|]); train();")]
    [InlineData("new Sgd([|Rate.At(0)|]); Use(nameof(Rate)); /* Rate.At(1) */ string text = \"Rate.At(2)\";")]
    [InlineData("new Sgd([|Rate.At(0)|]); Use(new { Other.Rate }); Other.Rate = 2; } static class Other { public static double Rate; public static double At(long step) => Rate; } static void F() {")]
    public Task A_value_that_is_passed_on_and_no_other(string code) => Rules.Expect(_program, Rate + In(code), Message);

    [Theory]
    [InlineData("new Sgd(Rate.At(0)); new Sgd().Step(Rate.At(1));")]
    [InlineData("new Sgd(Rate.At(0)); Use(Rate.Peak);")]
    [InlineData("new Sgd(Rate.At(0)); Attach(Rate.At);")]
    [InlineData("new Sgd(Rate.At(0)); Attach(step => Rate.At(step));")]
    [InlineData("new Sgd(Rate.At(0)); Use(typeof(Rate));")]
    [InlineData("new Sgd(Rate.At(0)); Use(nameof(Rate.At));")]
    [InlineData("new Sgd(Rate.At(0)); Rate.Fill(0, new double[9]);")]
    [InlineData("long step = 0; new Sgd(Rate.At(step));")]
    [InlineData("new Sgd(Rate.At(System.DateTime.Now.Ticks));")]
    [InlineData("double lr = Rate.At(0); lr *= 0.9; new Sgd(lr);")]
    [InlineData("double lr = Rate.At(0); new Sgd(lr); lr = 1;")]
    [InlineData("double lr = Rate.At(0); new Sgd(lr--);")]
    [InlineData("double lr = Rate.At(0);")]
    [InlineData("double lr = Rate.At(0); var s = $\"{lr} {Rate.Initial}\";")]
    [InlineData("new Sgd(_lr); _lr = 0.5; } static double _lr = Rate.At(0); static void Other() {")]
    [InlineData("System.Console.WriteLine(Rate.At(0));")]
    [InlineData("System.Math.Max(Rate.At(0), 1);")]
    [InlineData("string.Format(\"{0}\", Rate.Initial);")]
    [InlineData("new System.Collections.Generic.List<double> { Rate.At(0) };")]
    [InlineData("new Sgd(Rate.At(0) * Scale());")]
    [InlineData("Rate.At(0).ToString(); _ = new[] { Rate.At(0) }[(int)Rate.At(0)];")]
    [InlineData("System.Func<double> f = () => Rate.At(0); Use(f);")]
    [InlineData("Default(); } static void Default(double lr = Rate.Initial) {")]
    [InlineData("} [System.Obsolete(\"\" + nameof(Rate.Initial))] static void Marked() {")]
    public Task What_may_be_used_elsewhere_or_trains_nothing(string code) => Rules.Expect(_program, Rate + In(code));

    [Theory]
    [InlineData("using Static = Rate;")]
    [InlineData("using static Rate;")]
    public Task An_alias_may_be_a_use(string alias) => Rules.Expect(_program, alias + Rate + In("new Sgd(Rate.At(0));"));

    [Fact]
    public Task A_type_argument_a_base_type_and_code_in_the_type_itself_are_uses()
    {
        const string Code = "[Horizon(90), ExponentialDecay(0.01, 0.95)] partial class Rate";
        string use = In("new Sgd(Rate.At(0));");
        return Task.WhenAll(
            Rules.Expect(_program, $"{Code};" + In("new Sgd([|Rate.At(0)|]);"), Message),
            Rules.Expect(_program, $"{Code};" + In("new Sgd(Rate.At(0)); Train<Rate>();")),
            Rules.Expect(_program, $"{Code}; class Faster : Rate;" + use),
            Rules.Expect(_program, $"{Code} {{ public static double Twice(long step) => 2 * At(step); }}" + use),
            Rules.Expect(_program, $"{Code} {{ class Nested {{ System.Func<long, double> all = At; }} }}" + use));
    }

    [Fact]
    public async Task Other_files_count_and_generated_ones_of_ours_do_not()
    {
        string[] files = ["using DecayGen;\n" + Rate, In("new Sgd(Rate.At(0));"), "static class Log { static double Last => Rate.At(89); }"];
        Assert.Equal(["DECAY201"], await Rules.Ids(_program with { Sources = files[..2] }));
        Assert.Empty(await Rules.Ids(_program with { Sources = files }));
    }

    [Fact]
    public Task Names_of_other_things_are_no_uses() =>
        Rules.Expect(_program, "namespace A { " + Rate + In("new Sgd([|Rate.At(0)|]);") + " } namespace B { class Rate { public static double At(long step) => 1; double X => At(2) + Rate.At(1); } }", Message);

    [Fact]
    public Task Keras_own_example_passes_the_first_value_and_registers_a_callback() =>
        Rules.Expect(_program, Rate + In("var sgd = new Sgd { LearningRate = Rate.At(0) }; Attach(Rate.At); Use(sgd);"));

    [Fact]
    public Task Methods() => Task.WhenAll(
        Rules.Expect(
            _program,
            In("new Sgd().Step(0, [|Momentum(0)|]); } [Horizon(90), LinearDecay(0.9, 0.5, 90)] private static partial float Momentum(long step); static void Other() {").Replace("static class Program", "static partial class Program"),
            "DECAY201 warning: 'Momentum' is evaluated once, at step 0: the value stays 0.9. Pass Momentum(step) at every step."),
        Rules.Expect(
            _program,
            In("new Sgd().Step(0, Momentum(0)); Use((System.Func<long, float>)Momentum); } [Horizon(90), LinearDecay(0.9, 0.5, 90)] private static partial float Momentum(long step); static void Other() {").Replace("static class Program", "static partial class Program")));

    [Theory]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch), ExponentialDecay(0.01, 0.5)", "At(2)", "epoch 2: the learning rate stays 0.0025. Pass Rate.At(epoch) at every epoch.")]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch), ExponentialDecay(0.01, 0.5)", "AtEpoch(2)", "epoch 2: the learning rate stays 0.0025. Pass Rate.AtEpoch(epoch) at every epoch.")]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 7), ExponentialDecay(0.01, 0.5)", "AtStep(0)", "step 0: the learning rate stays 0.01. Pass Rate.AtStep(step) at every step.")]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 7), ExponentialDecay(0.01, 0.5)", "AtStep(9)", "step 9: the learning rate never changes. Pass Rate.AtStep(step) at every step.")]
    [InlineData("Horizon(90), ExponentialDecay(0.01, 0.95)", "At(1.5)", "step 1.5: the learning rate never changes. Pass Rate.At(step) at every step.")]
    [InlineData("Horizon(90), Custom(nameof(F))", "At(1000)", "step 1,000: the learning rate never changes. Pass Rate.At(step) at every step.")]
    [InlineData("Horizon(90), Custom(nameof(F))", "Initial", "step 0: the learning rate never changes. Pass Rate.At(step) at every step.")]
    public Task The_message_names_the_step_in_its_unit(string attributes, string member, string rest) => Rules.Expect(
        _program with { Severities = new() { ["DECAY104"] = ReportDiagnostic.Suppress } },
        $"[{attributes}] static partial class Rate {{ static double F(long t) => t; }}" + In($"new Sgd([|Rate.{member}|]);"),
        $"DECAY201 warning: 'Rate' is evaluated once, at {rest}");

    /// <summary>Its own project passes it to an optimizer, and that is where it would be stepped.</summary>
    [Fact]
    public async Task In_a_library_too()
    {
        string code = "using DecayGen;\n" + Rate + In("new Sgd(Rate.At(0));");
        Assert.Equal(["DECAY201"], await Rules.Ids(new UserProject(code)));
        Assert.Equal(["DECAY201"], await Rules.Ids(new UserProject(code.Replace("static partial class Rate", "public static partial class Rate"))));
    }

    [Theory]
    [InlineData("Xunit", "Fact")]
    [InlineData("NUnit.Framework", "Test")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting", "TestMethod")]
    public Task Tests_train_nothing(string space, string attribute) => Rules.Expect(
        _program,
        Rate + In("} static void Equal(double a, double b) { } [" + $"{space}.{attribute}] static void Test() {{ Equal(0.01, Rate.At(0));") + $" namespace {space} {{ class {attribute}Attribute : System.Attribute; }}");

    [Fact]
    public Task An_error_in_the_schedule_says_enough() =>
        Rules.Expect(_program, "[ExponentialDecay(0.01, [|95|])] static partial class Rate;" + In("new Sgd(Rate.At(0));"), "DECAY012");

    [Fact]
    public async Task Half_typed_code_is_no_finding()
    {
        string use = In("new Sgd(Rate.At(0));");
        int first = use.IndexOf("new Sgd(Rate", StringComparison.Ordinal);
        string[] prefixes = [.. Enumerable.Range(first, use.Length - first).Select(length => $"namespace N{length} {{ using DecayGen;\n{Rate}{use[..length]}")];
        Assert.Empty((await Rules.Ids(_program with { MayBeWrong = true, Sources = prefixes })).Except(["DECAY201", "DECAY202"]));
    }

    private static string In(string code) => Library + "    static void Run() { " + code + " }\n    static double Scale() => 1;\n    const long First = 0;\n}\n";
}
