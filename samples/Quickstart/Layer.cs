using System.Numerics.Tensors;

namespace Quickstart;

/// <summary>A fully connected layer: one row of weights per input, and a last row for the biases.</summary>
internal sealed class Layer
{
    private readonly int _inputs;
    private readonly int _outputs;
    private readonly float[] _weights;
    private readonly float[] _gradient;
    private readonly float[] _velocity;

    public Layer(int inputs, int outputs, Random random)
    {
        (_inputs, _outputs) = (inputs, outputs);
        _weights = new float[(inputs + 1) * outputs];
        _gradient = new float[_weights.Length];
        _velocity = new float[_weights.Length];

        // He initialization: keeps the signal's variance the same through a ReLU. Biases start at zero.
        float limit = MathF.Sqrt(6f / inputs);
        foreach (ref float weight in _weights.AsSpan(0, inputs * outputs))
            weight = limit * (2 * random.NextSingle() - 1);
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Row(_weights, _inputs).CopyTo(output);
        for (int i = 0; i < _inputs; i++)
        {
            if (input[i] != 0)  // more than half of them are blank
                TensorPrimitives.MultiplyAdd(Row(_weights, i), input[i], output, output);
        }
    }

    /// <summary>Adds one example's part to the gradient.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient)
    {
        TensorPrimitives.Add(Row(_gradient, _inputs), outputGradient, Row(_gradient, _inputs));
        for (int i = 0; i < _inputs; i++)
        {
            if (input[i] != 0)
                TensorPrimitives.MultiplyAdd(outputGradient, input[i], Row(_gradient, i), Row(_gradient, i));
        }
    }

    /// <summary>How the loss changes with each input: what the layer before needs for its own gradient.</summary>
    public void InputGradient(ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < _inputs; i++)
            inputGradient[i] = TensorPrimitives.Dot(Row(_weights, i), outputGradient);
    }

    /// <summary>Stochastic gradient descent with momentum; starts the next batch with an empty gradient.</summary>
    public void Step(float learningRate, float momentum)
    {
        TensorPrimitives.Multiply(_velocity, momentum, _velocity);
        TensorPrimitives.Add(_velocity, _gradient, _velocity);
        TensorPrimitives.MultiplyAdd(_velocity, -learningRate, _weights, _weights);
        Array.Clear(_gradient);
    }

    private Span<float> Row(float[] matrix, int index) => matrix.AsSpan(index * _outputs, _outputs);
}
