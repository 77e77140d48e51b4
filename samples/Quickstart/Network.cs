using System.Numerics.Tensors;

namespace Quickstart;

/// <summary>64 pixels, a hidden layer with ReLU, and a score for each of the ten digits.</summary>
internal sealed class Network(Random random)
{
    private const int Hidden = 32;
    private const float Momentum = 0.9f;
    private const float Dropout = 0.2f;
    private const float Scale = 1 / (1 - Dropout);  // what is left stands in for what was dropped

    private readonly Layer _first = new(Digits.Pixels, Hidden, random);
    private readonly Layer _second = new(Hidden, Digits.Classes, random);

    private readonly float[] _image = new float[Digits.Pixels];
    private readonly float[] _hidden = new float[Hidden];
    private readonly float[] _hiddenGradient = new float[Hidden];
    private readonly float[] _scores = new float[Digits.Classes];

    /// <summary>One step of gradient descent on the mean cross-entropy of a batch.</summary>
    public void Learn(ReadOnlySpan<Digit> batch, float learningRate)
    {
        foreach (Digit digit in batch)
        {
            DropPixels(digit.Image);
            Forward(_image);

            // The gradient of the cross-entropy after a softmax: probabilities minus truth.
            TensorPrimitives.SoftMax(_scores, _scores);
            _scores[digit.Label] -= 1;
            TensorPrimitives.Divide(_scores, batch.Length, _scores);

            _second.Backward(_hidden, _scores);
            _second.InputGradient(_scores, _hiddenGradient);
            for (int i = 0; i < Hidden; i++)
            {
                if (_hidden[i] == 0)
                    _hiddenGradient[i] = 0;  // the ReLU is closed
            }
            _first.Backward(_image, _hiddenGradient);
        }

        _first.Step(learningRate, Momentum);
        _second.Step(learningRate, Momentum);
    }

    /// <summary>The share of the digits that are recognized.</summary>
    public double Accuracy(ReadOnlySpan<Digit> digits)
    {
        int correct = 0;
        foreach (Digit digit in digits)
        {
            Forward(digit.Image);
            if (TensorPrimitives.IndexOfMax(_scores) == digit.Label)
                correct++;
        }
        return (double)correct / digits.Length;
    }

    /// <summary>The mean cross-entropy: how surprising the truth is to the network, in nats.</summary>
    public double Loss(ReadOnlySpan<Digit> digits)
    {
        double sum = 0;
        foreach (Digit digit in digits)
        {
            Forward(digit.Image);
            TensorPrimitives.SoftMax(_scores, _scores);
            sum -= Math.Log(_scores[digit.Label]);
        }
        return sum / digits.Length;
    }

    private void Forward(float[] image)
    {
        _first.Forward(image, _hidden);
        TensorPrimitives.Max(_hidden, 0f, _hidden);
        _second.Forward(_hidden, _scores);
    }

    /// <summary>Blanks other pixels every time, so that no image can be learned by heart.</summary>
    private void DropPixels(float[] image)
    {
        for (int i = 0; i < image.Length; i++)
            _image[i] = random.NextSingle() < Dropout ? 0 : image[i] * Scale;
    }
}
