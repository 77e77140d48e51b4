[assembly: DecayGen.Horizon(90, Unit = DecayGen.StepUnit.Epoch, StepsPerEpoch = -1)]
[DecayGen.Constant(0.01)] partial class Rate { }
