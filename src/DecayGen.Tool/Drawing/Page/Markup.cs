using System.Globalization;
using System.Net;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>Pieces of HTML.</summary>
internal static class Markup
{
    /// <summary>Text that is text, whatever stands in it; also between quotation marks.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A place between 0 and 1 as CSS has it.</summary>
    public static string Percent(double place) => $"{(place * 100).ToString("0.##", CultureInfo.InvariantCulture)}%";
}
