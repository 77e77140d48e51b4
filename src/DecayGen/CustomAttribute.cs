namespace DecayGen;

/// <summary>
/// A schedule of the user's own: at step t the value is what a static method <c>double Method(long t)</c> of the annotated
/// type, or of the type of the annotated method, returns. It may be private or inherited.
/// </summary>
/// <remarks>
/// <para>
/// PyTorch's <c>LambdaLR</c> without its factor, and any schedule in Keras. t is the step inside the phase. Between steps
/// the value is that of the whole step before. A last phase with <see cref="ScheduleAttribute.Steps"/> holds
/// <c>Method(Steps − 1)</c>, and a warmup before it leads to <c>Method(0)</c>. The method is called each time a value is
/// asked for, so that it should always return the same for the same step.
/// </para>
/// <para>
/// Nothing of the method is known at compile time: <c>Initial</c> is a property instead of a constant where it takes the
/// method to compute it, and <c>Peak</c> always. <c>Peak</c> is the largest of the other phases' values and of the
/// method's at its first and, with <see cref="ScheduleAttribute.Steps"/>, its last step. No rule speaks of such a
/// schedule's risks.
/// </para>
/// </remarks>
/// <param name="method">The name of the method, such as <c>nameof(Method)</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CustomAttribute(string method) : ScheduleAttribute
{
    /// <summary>The name of the method.</summary>
    public string Method { get; } = method;
}
