using DecayGen;

namespace Deep.Learning { namespace Models {
    public abstract partial class Model
    {
        protected partial class Encoder<TIn, TOut> where TOut : Model
        {
            [Noam(512, 4000, Scale = 0.5)]
            internal partial class Schedule : Base
            {
                public override string ToString() => Initial + " to " + At(1000);
            }

            internal class Base { public static int At(string name) => name.Length; public const int Peak = 3; }
        }

        private static double Use(long @long) => Encoder<int, Model>.Schedule.At(@long) + Encoder<int, Model>.Schedule.At("x");
    }
} }
