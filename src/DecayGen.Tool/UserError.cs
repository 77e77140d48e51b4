namespace DecayGen.Tool;

/// <summary>Something is wrong with what was asked for. The message says what, and what to do; there is no stack trace to show.</summary>
internal sealed class UserError(string message) : Exception(message);
