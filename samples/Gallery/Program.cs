using System.Text;
using Gallery;

Console.OutputEncoding = Encoding.UTF8;  // for the curves and formulas

foreach (Exhibit exhibit in Exhibits.All)
    Console.WriteLine($"{exhibit.Name,-18}{exhibit.Sparkline}  {exhibit.Formula}");

if (args is ["--pictures", string folder])
{
    Directory.CreateDirectory(folder);
    foreach (Exhibit exhibit in Exhibits.All)
        File.WriteAllText(Path.Combine(folder, $"{exhibit.Name}.svg"), Picture.Of(exhibit));
}
else if (args is not [])
{
    Console.Error.WriteLine("Usage: Gallery [--pictures <folder>]");
    return 1;
}

return 0;
