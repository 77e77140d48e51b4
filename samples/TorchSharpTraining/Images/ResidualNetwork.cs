using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharpTraining.Images;

/// <summary>A convolution, three residual blocks, the mean over the image, and a score for each of the ten digits.</summary>
internal sealed class ResidualNetwork : Module<Tensor, Tensor>
{
    private readonly Sequential _layers;

    public ResidualNetwork()
        : base(nameof(ResidualNetwork))
    {
        _layers = Sequential(
            Conv2d(1, 16, kernel_size: 3, padding: 1, bias: false),
            BatchNorm2d(16),
            ReLU(),
            new ResidualBlock(16, 16, stride: 1),
            new ResidualBlock(16, 32, stride: 2),
            new ResidualBlock(32, 64, stride: 2),
            AdaptiveAvgPool2d(1),
            Flatten(),
            Linear(64, Digits.Classes));
        RegisterComponents();
    }

    public override Tensor forward(Tensor images) => _layers.forward(images);
}
