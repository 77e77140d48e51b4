using System.Security;
using System.Text;

namespace DecayGen.Editor.Tests.Pictures;

/// <summary>An editor drawn as SVG, for light and dark pages: text in cells, as in a terminal. The same text on every machine.</summary>
internal sealed class Screen(string title, int columns, double rows)
{
    private const double Cell = 7.2, Row = 20, Margin = 14;

    private readonly StringBuilder _shapes = new();

    /// <summary>Some text; whatever font there is, it takes a cell for each character.</summary>
    public void Text(double column, double row, string text, string style)
    {
        if (text.Trim().Length > 0)
            Add($"""<text class="{style}" x="{X(column):0.##}" y="{Y(row) + 14:0.##}" textLength="{text.Length * Cell:0.##}" xml:space="preserve">{SecurityElement.Escape(text)}</text>""");
    }

    /// <summary>A box over what is there, from one cell to another.</summary>
    public void Box(double column, double row, double width, double height, string style = "box") =>
        Add($"""<rect class="{style}" x="{X(column):0.##}" y="{Y(row):0.##}" width="{width * Cell:0.##}" height="{height * Row:0.##}" rx="4"/>""");

    /// <summary>The line under what a finding is about.</summary>
    public void Squiggle(double column, double row, int length)
    {
        double start = X(column), y = Y(row) + 18;
        IEnumerable<string> points = Enumerable.Range(0, (int)(length * Cell / 3) + 1).Select(i => Invariant($"{start + 3 * i:0.##},{y + (i % 2 == 0 ? 1.5 : -1.5):0.##}"));
        Add($"""<polyline class="squiggle" points="{string.Join(' ', points)}"/>""");
    }

    /// <summary>The bulb beside a menu of fixes.</summary>
    public void Bulb(double column, double row) =>
        Add($"""<path class="bulb" transform="translate({X(column):0.##} {Y(row) + 2:0.##})" d="M8 1a5 5 0 0 0-3 9v2h6v-2a5 5 0 0 0-3-9zM5.5 13.5h5M6.5 15.5h3"/>""");

    public override string ToString() => Invariant($$"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{{Width:0}}" height="{{Height:0}}" viewBox="0 0 {{Width:0}} {{Height:0}}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="12" role="img">
          <title>{{SecurityElement.Escape(title)}}</title>
          <style>
            .page { fill: #fff; stroke: #d1d9e0 } .box { fill: #f6f8fa; stroke: #c5ccd3 } .chosen { fill: #dbeafe }
            .plain { fill: #1f2328 } .keyword { fill: #0000ff } .type { fill: #267f99 } .method { fill: #795e26 } .number { fill: #098658 }
            .removed { fill: #b42318 } .added { fill: #116329 } .squiggle { fill: none; stroke: #bf8700; stroke-width: 1.3 }
            .bulb { fill: #ffd33d; stroke: #9a6700; stroke-linecap: round }
            @media (prefers-color-scheme: dark) {
              .page { fill: #1e1e1e; stroke: #3d444d } .box { fill: #2a2d30; stroke: #4a5058 } .chosen { fill: #04395e }
              .plain { fill: #d4d4d4 } .keyword { fill: #569cd6 } .type { fill: #4ec9b0 } .method { fill: #dcdcaa } .number { fill: #b5cea8 }
              .removed { fill: #f7877c } .added { fill: #7ee787 } .squiggle { stroke: #d7ba4a } .bulb { stroke: #ffd33d; fill: none }
            }
          </style>
          <rect class="page" x="0.5" y="0.5" width="{{Width - 1:0}}" height="{{Height - 1:0}}" rx="6"/>
        {{_shapes}}</svg>

        """);

    private double Width => Math.Ceiling(2 * Margin + columns * Cell);

    private double Height => Math.Ceiling(2 * Margin + rows * Row);

    private static double X(double column) => Margin + column * Cell;

    private static double Y(double row) => Margin + row * Row;

    private void Add(FormattableString shape) => _shapes.Append("  ").Append(Invariant(shape)).Append('\n');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
