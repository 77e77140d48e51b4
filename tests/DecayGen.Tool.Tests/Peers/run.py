"""Runs pieces of Python, and writes the values of the schedules that they make as JSON.

PyTorch is the real one. The others cannot be installed everywhere: here their documented formulas stand in for them, written anew.
"""

import bisect
import json
import math
import sys
import types
import warnings

import numpy
import torch

warnings.simplefilter("ignore")


def clip(x, low, high):
    return max(low, min(high, x))


def module(name, **members):
    made = types.ModuleType(name)
    vars(made).update(members)
    sys.modules[name] = made
    return made


# optax: a schedule is a function of the step.


def polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin=0):
    return lambda t: end_value + (init_value - end_value) * (1 - clip(t - transition_begin, 0, transition_steps) / transition_steps) ** power


def linear_schedule(init_value, end_value, transition_steps, transition_begin=0):
    return polynomial_schedule(init_value, end_value, 1, transition_steps, transition_begin)


def constant_schedule(value):
    return lambda t: value


def piecewise_constant_schedule(init_value, boundaries_and_scales=None):
    return lambda t: init_value * math.prod(scale for start, scale in (boundaries_and_scales or {}).items() if t >= start)


def piecewise_interpolate_schedule(interpolate_type, init_value, boundaries_and_scales):
    steps = [0, *sorted(boundaries_and_scales)]
    values = list(numpy.cumprod([init_value] + [boundaries_and_scales[step] for step in steps[1:]]))

    def schedule(t):
        if t >= steps[-1]:
            return values[-1]
        i = bisect.bisect_right(steps, t) - 1
        share = (t - steps[i]) / (steps[i + 1] - steps[i])
        share = (1 - math.cos(math.pi * share)) / 2 if interpolate_type == "cosine" else share
        return values[i] + (values[i + 1] - values[i]) * share

    return schedule


def linear_onecycle_schedule(transition_steps, peak_value, pct_start=0.3, pct_final=0.85, div_factor=25.0, final_div_factor=1e4):
    first, second = int(pct_start * transition_steps), int(pct_final * transition_steps)
    return piecewise_interpolate_schedule(
        "linear", peak_value / div_factor, {first: div_factor, second: 1 / div_factor, transition_steps: 1 / final_div_factor})


def cosine_onecycle_schedule(transition_steps, peak_value, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    return piecewise_interpolate_schedule(
        "cosine", peak_value / div_factor, {int(pct_start * transition_steps): div_factor, transition_steps: 1 / (div_factor * final_div_factor)})


def exponential_decay(init_value, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None):
    def schedule(t):
        u = max(0, t - transition_begin) / transition_steps
        value = init_value * decay_rate ** (math.floor(u) if staircase else u)
        return value if end_value is None else max(value, end_value) if decay_rate < 1 else min(value, end_value)

    return schedule


def cosine_decay_schedule(init_value, decay_steps, alpha=0.0, exponent=1.0):
    return lambda t: init_value * ((1 - alpha) * ((1 + math.cos(math.pi * min(t, decay_steps) / decay_steps)) / 2) ** exponent + alpha)


def join_schedules(schedules, boundaries):
    def schedule(t):
        i = bisect.bisect_right(boundaries, t)
        return schedules[i](t - (boundaries[i - 1] if i else 0))

    return schedule


def warmup_constant_schedule(init_value, peak_value, warmup_steps):
    return linear_schedule(init_value, peak_value, warmup_steps)


def warmup_cosine_decay_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value=0.0, exponent=1.0):
    decay = cosine_decay_schedule(peak_value, decay_steps - warmup_steps, end_value / peak_value, exponent)
    return join_schedules([linear_schedule(init_value, peak_value, warmup_steps), decay], [warmup_steps])


def warmup_exponential_decay_schedule(init_value, peak_value, warmup_steps, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None):
    decay = exponential_decay(peak_value, transition_steps, decay_rate, transition_begin, staircase, end_value)
    return join_schedules([linear_schedule(init_value, peak_value, warmup_steps), decay], [warmup_steps])


def sgdr_schedule(cosine_kwargs):
    ends = list(numpy.cumsum([kwargs["decay_steps"] for kwargs in cosine_kwargs]))
    return join_schedules([warmup_cosine_decay_schedule(**kwargs) for kwargs in cosine_kwargs], ends[:-1])


optax = module("optax", **{name: value for name, value in globals().items() if name.endswith(("_schedule", "_schedules", "exponential_decay"))}, sgd=lambda rate: rate)


# Keras: a schedule is an object that is called with the step.


class LearningRateSchedule:
    pass


class Function(LearningRateSchedule):
    def __init__(self, function):
        self.function = function

    def __call__(self, step):
        return self.function(step)


def keras_exponential(initial_learning_rate, decay_steps, decay_rate, staircase=False):
    return Function(exponential_decay(initial_learning_rate, decay_steps, decay_rate, staircase=staircase))


def keras_piecewise(boundaries, values):
    return Function(lambda t: values[bisect.bisect_left(boundaries, t)])


def keras_polynomial(initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False):
    def schedule(t):
        length = decay_steps * (math.ceil(t / decay_steps) or 1) if cycle else decay_steps
        return (initial_learning_rate - end_learning_rate) * (1 - min(t, length) / length) ** power + end_learning_rate

    return Function(schedule)


def keras_inverse(initial_learning_rate, decay_steps, decay_rate, staircase=False):
    return Function(lambda t: initial_learning_rate / (1 + decay_rate * (math.floor(t / decay_steps) if staircase else t / decay_steps)))


def keras_cosine(initial_learning_rate, decay_steps, alpha=0.0, warmup_target=None, warmup_steps=0):
    if warmup_target is None:
        return Function(cosine_decay_schedule(initial_learning_rate, decay_steps, alpha))
    return Function(join_schedules(
        [linear_schedule(initial_learning_rate, warmup_target, warmup_steps or 1), cosine_decay_schedule(warmup_target, decay_steps, alpha)], [warmup_steps]))


def keras_restarts(initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0):
    def schedule(t):
        length, height = first_decay_steps, 1.0
        while t >= length:
            t, length, height = t - length, length * t_mul, height * m_mul
        return initial_learning_rate * ((1 - alpha) * height * (1 + math.cos(math.pi * t / length)) / 2 + alpha)

    return Function(schedule)


class Optimizer:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate


schedules = module(
    "keras.optimizers.schedules", LearningRateSchedule=LearningRateSchedule, ExponentialDecay=keras_exponential, PiecewiseConstantDecay=keras_piecewise,
    PolynomialDecay=keras_polynomial, InverseTimeDecay=keras_inverse, CosineDecay=keras_cosine, CosineDecayRestarts=keras_restarts)
ops = module("keras.ops", **{name: getattr(numpy, name) for name in ("minimum", "maximum", "floor", "ceil", "cos", "sqrt", "exp", "where", "sum", "take")})
ops.cast = lambda value, dtype: numpy.asarray(value).astype("int64" if dtype.startswith("int") else "float64")[()]
ops.array = lambda value, dtype="float64": numpy.array(value, dtype="float64")
keras = module("keras", ops=ops, optimizers=module("keras.optimizers", schedules=schedules, SGD=Optimizer))
jax = module("jax", numpy=numpy)
sys.modules["jax.numpy"] = numpy


# Hugging Face: factors for LambdaLR.


def factor(warmup, function):
    return lambda optimizer: torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: t / warmup if t < warmup else function(t))


def get_constant_schedule_with_warmup(optimizer, num_warmup_steps):
    return factor(num_warmup_steps, lambda t: 1.0)(optimizer)


def get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps):
    return factor(num_warmup_steps, lambda t: max(0.0, (num_training_steps - t) / (num_training_steps - num_warmup_steps)))(optimizer)


def get_cosine_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps):
    return get_cosine_with_min_lr_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, 0)


def get_cosine_with_min_lr_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, min_lr):
    low = min_lr / optimizer.defaults["lr"]
    return factor(num_warmup_steps, lambda t: low + (1 - low) * (1 + math.cos(math.pi * (t - num_warmup_steps) / (num_training_steps - num_warmup_steps))) / 2)(optimizer)


def get_cosine_with_min_lr_schedule_with_warmup_lr_rate(optimizer, num_warmup_steps, num_training_steps, min_lr):
    low = min_lr / optimizer.defaults["lr"]

    def value(t):
        if t < num_warmup_steps:
            return (t + 1) / num_warmup_steps
        return low + (1 - low) * (1 + math.cos(math.pi * (t + 1 - num_warmup_steps) / (num_training_steps - num_warmup_steps))) / 2

    return torch.optim.lr_scheduler.LambdaLR(optimizer, value)


def get_cosine_with_hard_restarts_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles):
    def value(t):
        cycle = (num_training_steps - num_warmup_steps) // num_cycles
        return 0.0 if t >= num_training_steps else (1 + math.cos(math.pi * ((t - num_warmup_steps) % cycle) / cycle)) / 2

    return factor(num_warmup_steps, value)(optimizer)


def get_polynomial_decay_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, lr_end=1e-7, power=1.0):
    lr = optimizer.defaults["lr"]
    return factor(num_warmup_steps, lambda t: polynomial_schedule(lr, lr_end, power, num_training_steps - num_warmup_steps)(t - num_warmup_steps) / lr)(optimizer)


def get_inverse_sqrt_schedule(optimizer, num_warmup_steps):
    return factor(num_warmup_steps, lambda t: math.sqrt(num_warmup_steps / t))(optimizer)


def get_wsd_schedule(optimizer, num_warmup_steps, num_decay_steps, num_stable_steps, decay_type="cosine", min_lr_ratio=0.0):
    falls = {"cosine": lambda x: (1 + math.cos(math.pi * x)) / 2, "linear": lambda x: 1 - x, "1-sqrt": lambda x: 1 - math.sqrt(x)}

    def value(t):
        share = t / num_warmup_steps if t < num_warmup_steps else falls[decay_type](clip((t - num_warmup_steps - num_stable_steps) / num_decay_steps, 0, 1))
        return min_lr_ratio + (1 - min_lr_ratio) * share

    return torch.optim.lr_scheduler.LambdaLR(optimizer, value)


# timm: the rate as a function of the step.


def timm(function, prefix):
    def make(optimizer, *arguments, warmup_t=0, warmup_lr_init=0.0, warmup_prefix=prefix, **more):
        lr = optimizer.defaults["lr"]
        value = function(lr, *arguments, **more)

        def rate(t):
            if t < warmup_t:
                return warmup_lr_init + (lr - warmup_lr_init) * t / warmup_t
            return value(t - warmup_t if warmup_prefix else t)

        return rate

    return make


def cycles(fall):
    def make(lr, t_initial, lr_min=0.0, cycle_mul=1, cycle_decay=1.0, cycle_limit=1, **more):
        def value(t):
            length, peak = t_initial, lr
            for _ in range(cycle_limit):
                if t < length:
                    return lr_min + (peak - lr_min) * fall(t / length, **more)
                t, length, peak = t - length, length * cycle_mul, peak * cycle_decay
            return lr_min

        return value

    return make


CosineLRScheduler = timm(cycles(lambda x: (1 + math.cos(math.pi * x)) / 2), prefix=False)
PolyLRScheduler = timm(cycles(lambda x, power=0.5: (1 - x) ** power), prefix=False)
StepLRScheduler = timm(lambda lr, decay_t, decay_rate=1.0: lambda t: lr * decay_rate ** (t // decay_t), prefix=True)
MultiStepLRScheduler = timm(lambda lr, decay_t, decay_rate=1.0: lambda t: lr * decay_rate ** sum(t + 1 >= start for start in decay_t), prefix=True)
WSDLRScheduler = timm(
    lambda lr, t_initial, decay_t, lr_min=0.0: lambda t: lr_min + (lr - lr_min) * (1 - math.sqrt(clip((t - t_initial + decay_t) / decay_t, 0, 1))), prefix=True)


def run(code, steps, metrics):
    names = {**globals(), **vars(torch.optim.lr_scheduler), "optim": torch.optim, "model": torch.nn.Linear(1, 1)}
    exec(code, names)
    optimizer, schedule = names.get("optimizer"), names.get("scheduler") or names.get("rate") or names.get("schedule")
    if isinstance(optimizer, Optimizer):
        return [float(optimizer.learning_rate(step)) for step in range(steps)]
    if not hasattr(schedule, "step"):
        return [float(schedule(step)) for step in range(steps)]
    rates = []
    for step in range(steps):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step(*([metrics[step]] if metrics else []))
    return rates


def values(case):
    try:
        return run(case["Code"], case["Steps"], case["Metrics"])
    except Exception as error:
        raise RuntimeError(case["Code"]) from error


json.dump([values(case) for case in json.load(sys.stdin)], sys.stdout)
