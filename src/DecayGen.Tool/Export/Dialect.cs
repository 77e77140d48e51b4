namespace DecayGen.Tool.Export;

/// <summary>How the same arithmetic is written in plain Python, with JAX, and with Keras' operations.</summary>
internal sealed record Dialect(string Functions, string Constants, string Least, string Most)
{
    public static Dialect Python { get; } = new("math", "math", "min", "max");

    public static Dialect Jax { get; } = new("jnp", "jnp", "jnp.minimum", "jnp.maximum");

    public static Dialect Keras { get; } = new("keras.ops", "math", "keras.ops.minimum", "keras.ops.maximum");

    public string Pi => $"{Constants}.pi";

    public string Call(string function, string argument) => $"{Functions}.{function}({argument})";

    public string Min(string left, string right) => $"{Least}({left}, {right})";

    public string Max(string left, string right) => $"{Most}({left}, {right})";

    public string Choose(string condition, string yes, string no) =>
        this == Python ? $"({yes} if {condition} else {no})" : $"{Functions}.where({condition}, {yes}, {no})";

    /// <summary>How many of some steps a step has come to.</summary>
    public string Count(string step, string steps) => this == Python ? $"sum({step} >= start for start in {steps})"
        : this == Jax ? $"jnp.sum({step} >= jnp.array({steps}))"
        : $"keras.ops.sum(keras.ops.cast({step} >= keras.ops.array({steps}, \"float32\"), \"float32\"))";

    /// <summary>An element of a list.</summary>
    public string Take(string list, string index) => this == Python ? $"{list}[{index}]"
        : this == Jax ? $"jnp.array({list})[{index}]"
        : $"keras.ops.take(keras.ops.array({list}), keras.ops.cast({index}, \"int32\"))";
}
