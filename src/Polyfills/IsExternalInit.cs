namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where a property has an <c>init</c> accessor, and .NET Standard 2.0 does not have.</summary>
internal static class IsExternalInit;
