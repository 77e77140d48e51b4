using System.Security;

namespace Gallery;

/// <summary>Curves as SVG, for light and dark pages. The same text on every machine.</summary>
internal static class Picture
{
    private const int Left = 56, Right = 464, Top = 32, Bottom = 144;

    public static string Of(Exhibit exhibit) => FormattableString.Invariant($$"""
        <svg xmlns="http://www.w3.org/2000/svg" width="480" height="176" viewBox="0 0 480 176" font-family="sans-serif" font-size="12" role="img">
          <title>{{exhibit.Name}}: {{SecurityElement.Escape(exhibit.Formula)}}</title>
          <style>
            svg { color: #57606a }
            polyline { stroke: #0969da }
            @media (prefers-color-scheme: dark) { svg { color: #8d96a0 } polyline { stroke: #4493f8 } }
          </style>
          <g fill="currentColor">
            <text x="{{Left}}" y="{{Top - 14}}" font-weight="bold">{{exhibit.Name}}</text>
            <text x="{{Left - 8}}" y="{{Top + 4}}" text-anchor="end">{{exhibit.Peak:G3}}</text>
            <text x="{{Left - 8}}" y="{{Bottom + 4}}" text-anchor="end">0</text>
            <text x="{{Left}}" y="{{Bottom + 20}}">step 0</text>
            <text x="{{Right}}" y="{{Bottom + 20}}" text-anchor="end">step {{exhibit.Steps:N0}}</text>
          </g>
          <path d="M{{Left}} {{Top}}V{{Bottom}}H{{Right}}" fill="none" stroke="currentColor"/>{{Background(exhibit)}}
          <polyline fill="none" stroke-width="2" stroke-linejoin="round" points="{{Points(exhibit.Values, exhibit.Peak)}}"/>
        </svg>

        """);

    /// <summary>The loss, where one drives the schedule.</summary>
    private static string Background(Exhibit exhibit) => exhibit.Loss is [] ? "" : FormattableString.Invariant($"""

          <path d="M{Points(exhibit.Loss, 1)}" fill="none" stroke="currentColor" stroke-opacity="0.5"/>
          <text x="{Right}" y="{Top - 14}" text-anchor="end" fill="currentColor" fill-opacity="0.7">thin: the loss</text>
        """);

    private static string Points(double[] values, double highest)
    {
        double width = (double)(Right - Left) / (values.Length - 1);
        double height = (Bottom - Top) / highest;
        return string.Join(' ', values.Select((value, i) => FormattableString.Invariant($"{Left + i * width:0.#},{Bottom - value * height:0.#}")));
    }
}
