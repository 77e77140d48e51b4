namespace DecayGen.Tool.Drawing;

/// <summary>Cells of a terminal, each of two by four dots of a braille character, or with a letter instead.</summary>
internal sealed class DotGrid(int width, int height)
{
    /// <summary>The bits of a braille character's dots, by row and column.</summary>
    private static readonly int[,] _bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly int[,] _dots = new int[height, width];
    private readonly char[,] _letters = new char[height, width];
    private readonly int[,] _owners = new int[height, width];

    public int Width => width;

    public int Height => height;

    /// <summary>What stands in a cell, and which curve drew it last; a blank belongs to none.</summary>
    public (char Text, int? Owner) this[int row, int column] =>
        _letters[row, column] is not '\0' and var letter ? (letter, _owners[row, column])
        : _dots[row, column] != 0 ? ((char)(0x2800 + _dots[row, column]), _owners[row, column])
        : (' ', null);

    /// <summary>Draws a line through corners, whose places are between 0 and 1, from the left and from the bottom.</summary>
    public void Draw(IEnumerable<(double X, double Y)> corners, int owner)
    {
        (int X, int Y)? before = null;
        foreach ((double x, double y) in corners)
        {
            (int X, int Y) dot = ((int)Math.Round(x * (width * 2 - 1)), (int)Math.Round((1 - y) * (height * 4 - 1)));
            Connect(before ?? dot, dot, owner);
            before = dot;
        }
    }

    /// <summary>Puts a letter over whatever is there.</summary>
    public void Put(char letter, int column, double y, int owner)
    {
        int row = RowOf(y);
        (_letters[row, column], _owners[row, column]) = (letter, owner);
    }

    /// <summary>The row of a height between 0 and 1.</summary>
    public int RowOf(double y) => (int)Math.Round((1 - y) * (height * 4 - 1)) / 4;

    /// <summary>The column of a place between 0 and 1.</summary>
    public int ColumnOf(double x) => (int)Math.Round(x * (width * 2 - 1)) / 2;

    private void Connect((int X, int Y) from, (int X, int Y) to, int owner)
    {
        int length = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        for (int i = 0; i <= length; i++)
        {
            double part = length == 0 ? 0 : (double)i / length;
            int x = (int)Math.Round(from.X + (to.X - from.X) * part);
            int y = (int)Math.Round(from.Y + (to.Y - from.Y) * part);
            _dots[y / 4, x / 2] |= _bits[y % 4, x % 2];
            _owners[y / 4, x / 2] = owner;
        }
    }
}
