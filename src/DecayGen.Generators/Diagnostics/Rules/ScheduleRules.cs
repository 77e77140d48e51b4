namespace DecayGen.Generators.Diagnostics.Rules;

/// <summary>A family of rules about what is written on a type or method, valid or not. Each is one file, and says one kind of thing.</summary>
internal abstract class ScheduleRules
{
    public abstract void Review(ScheduleTarget target);
}
