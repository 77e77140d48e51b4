using TorchSharp.Modules;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.Benchmarks;

/// <summary>
/// A schedule, and what else gives its values. The calls are independent and their values are summed: if each waited for the one
/// before, every form would seem to cost the same. How many there are is no constant: no compiler leaves out what only other steps need.
/// </summary>
internal abstract class Kind
{
    /// <summary>The step of the constant argument.</summary>
    public const long Step = 123;

    public abstract Type Type { get; }

    public virtual bool HasRecurrence => false;

    /// <summary>Its scheduler in TorchSharp, if there is one, for an optimizer with the first rate.</summary>
    public Func<FakeOptimizer, LRScheduler>? Scheduler { get; init; }

    public abstract double At(long step);

    /// <summary>The value at <see cref="Step"/>, which the compiler may know.</summary>
    public abstract double AtStep();

    public abstract double Sequential(long count);

    public abstract double AtRandom(long[] steps);

    public abstract double Constant(long count);

    public abstract double ByHand(long count);

    public virtual double Recurrence(long count) => throw new NotSupportedException($"{this} has no recurrence.");

    public double TorchSharp(long count)
    {
        FakeOptimizer optimizer = new(At(0));
        LRScheduler scheduler = Scheduler!(optimizer);
        ParamGroup group = optimizer.Group;
        double sum = group.LearningRate;
        for (long step = 1; step < count; step++)
        {
            scheduler.step();
            sum += group.LearningRate;
        }

        return sum;
    }

    /// <summary>Whether all that is measured gives the same, nearly.</summary>
    public void Check()
    {
        double expected = Sequential(Steps.Count);
        Compare(nameof(ByHand), ByHand(Steps.Count));
        if (HasRecurrence)
            Compare(nameof(Recurrence), Recurrence(Steps.Count));
        if (Scheduler is not null)
            Compare(nameof(TorchSharp), TorchSharp(Steps.Count));
        long[] steps = [.. Enumerable.Range(0, Steps.Count).Select(step => (long)step)];
        Compare(nameof(AtRandom), AtRandom(steps));
        if (Constant(1) != At(Step))
            throw new InvalidOperationException($"{this}: the value at step {Step} is {At(Step):R}, as a constant {Constant(1):R}.");

        void Compare(string what, double sum)
        {
            if (!(Math.Abs(sum - expected) <= 1e-9 * expected))
                throw new InvalidOperationException($"{this}: the sum is {expected:R}, {what} it is {sum:R}.");
        }
    }

    public override string ToString() => string.Join(", ", AttributeText.Of(Type));
}

/// <typeparam name="TSchedule">The schedule.</typeparam>
/// <typeparam name="TFormula">The same by hand.</typeparam>
internal class Kind<TSchedule, TFormula> : Kind
    where TSchedule : struct, ISchedule
    where TFormula : struct, IFormula
{
    public override Type Type => typeof(TSchedule);

    public override double At(long step) => TSchedule.At(step);

    public override double AtStep() => TSchedule.At(Step);

    public override double Sequential(long count)
    {
        double sum = 0;
        for (long step = 0; step < count; step++)
            sum += TSchedule.At(step);
        return sum;
    }

    public override double AtRandom(long[] steps)
    {
        double sum = 0;
        foreach (long step in steps)
            sum += TSchedule.At(step);
        return sum;
    }

    public override double Constant(long count)
    {
        double sum = 0;
        for (long i = 0; i < count; i++)
            sum += TSchedule.At(Step);
        return sum;
    }

    public override double ByHand(long count)
    {
        double sum = 0;
        for (long step = 0; step < count; step++)
            sum += TFormula.At(step);
        return sum;
    }
}

/// <typeparam name="TSchedule">The schedule.</typeparam>
/// <typeparam name="TFormula">The same by hand.</typeparam>
/// <typeparam name="TRecurrence">The same from step to step.</typeparam>
internal sealed class Kind<TSchedule, TFormula, TRecurrence>(TRecurrence recurrence) : Kind<TSchedule, TFormula>
    where TSchedule : struct, ISchedule
    where TFormula : struct, IFormula
    where TRecurrence : struct, IRecurrence
{
    public override bool HasRecurrence => true;

    public override double Recurrence(long count)
    {
        TRecurrence next = recurrence;
        double value = TSchedule.At(0);
        double sum = value;
        for (long step = 1; step < count; step++)
        {
            value = next.Next(value, step);
            sum += value;
        }

        return sum;
    }
}
