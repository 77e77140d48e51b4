using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharpTraining.Images;

/// <summary>Two convolutions whose output is added to their input (He et al., 2015). With a stride of 2 the image gets half as wide.</summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    private readonly Sequential _residual;
    private readonly Sequential _shortcut;

    public ResidualBlock(int inputs, int outputs, int stride)
        : base(nameof(ResidualBlock))
    {
        _residual = Sequential(
            Conv2d(inputs, outputs, kernel_size: 3, stride: stride, padding: 1, bias: false),
            BatchNorm2d(outputs),
            ReLU(),
            Conv2d(outputs, outputs, kernel_size: 3, padding: 1, bias: false),
            BatchNorm2d(outputs));
        _shortcut = inputs == outputs && stride == 1
            ? Sequential(Identity())
            : Sequential(Conv2d(inputs, outputs, kernel_size: 1, stride: stride, bias: false), BatchNorm2d(outputs));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        return functional.relu(_residual.forward(input) + _shortcut.forward(input)).MoveToOuterDisposeScope();
    }
}
