using DecayGen;

namespace Legacy
{
    [Horizon(30)]
    [StepDecay(0.1, 0.5, 10)]
    partial class Rate
    {
        private static int counter;

        public Rate()
        {
            counter++;
        }
    }

    partial class Rate
    {
        static readonly double[] cache = new double[30];

        static Rate()
        {
            for (int i = 0; i < cache.Length; i++)
            {
                cache[i] = At(i);
            }
        }

        public static double Cached(int step) { return cache[step] + counter; }
    }

    delegate double Schedule(long step);

    class Program
    {
        Schedule schedule = Rate.At;
        unsafe double First(double* values, int count) { return count > 0 ? values[0] * schedule(0) : Rate.Cached(count); }
    }
}
