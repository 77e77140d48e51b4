namespace DecayGen.Generators.Schedules;

/// <summary>All kinds of schedules. They are found by reflection, so that a new one is one new file.</summary>
internal static class ScheduleKinds
{
    public static IReadOnlyList<ScheduleKind> All { get; } =
    [
        .. typeof(ScheduleKind).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleKind)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (ScheduleKind)Activator.CreateInstance(type)),
    ];

    private static readonly Dictionary<string, ScheduleKind> _byName = All.ToDictionary(kind => kind.Name);

    public static ScheduleKind? Find(string name) => _byName.TryGetValue(name, out ScheduleKind? kind) ? kind : null;
}
