namespace DecayGen.Tool.Import;

/// <summary>tf.compat.v1.train: the functions of TensorFlow 1 that Keras does not have under another name.</summary>
internal static class TensorFlow
{
    private const string Shared = "global_step, decay_steps, decay_rate, staircase=False, name=None)";

    public static Library Library { get; } = new("TensorFlow 1", ["train", "v1", "tf", "tensorflow"],
    [
        new($"exponential_decay(learning_rate, {Shared}", a => Keras.Exponential(a, "learning_rate")),
        new($"natural_exp_decay(learning_rate, {Shared}", a => new Recipe(a.Flag("staircase")
            ? Make.Phase(
                "ExponentialDecay",
                ("initial", a.Number("learning_rate")),
                ("rate", Math.Exp(-a.Number("decay_rate"))),
                ("DecaySteps", a.Number("decay_steps").Unless(1.0)),
                ("Staircase", true))
            : Make.Phase("TimeConstantDecay", ("initial", a.Number("learning_rate")), ("timeConstant", a.Number("decay_steps") / a.Number("decay_rate"))))),
        new($"inverse_time_decay(learning_rate, {Shared}", a => Keras.Inverse(a, "learning_rate")),
        new("polynomial_decay(learning_rate, global_step, decay_steps, end_learning_rate=1e-4, power=1.0, cycle=False, name=None)", a => Keras.Polynomial(a, "learning_rate")),
        new("piecewise_constant(x, boundaries, values, name=None)", Keras.Piecewise),
        new("cosine_decay(learning_rate, global_step, decay_steps, alpha=0.0, name=None)", a => new Recipe(
            Make.Way("CosineDecay", a.Number("learning_rate"), a.Number("alpha") * a.Number("learning_rate"), a.Whole("decay_steps")))),
        new("linear_cosine_decay(learning_rate, global_step, decay_steps, num_periods=0.5, alpha=0.0, beta=0.001, name=None)", a => throw a.None(
            "a product of a line and a cosine has no attribute. Write it in C#, as [Custom(nameof(F))].")),
        new("noisy_linear_cosine_decay(learning_rate, global_step, decay_steps, initial_variance=1.0, variance_decay=0.55, num_periods=0.5, alpha=0.0, beta=0.001, name=None)", a =>
            throw a.None("noise is random, and a schedule is not. Nearest is its mean, in C#, as [Custom(nameof(F))].")),
    ]);
}
