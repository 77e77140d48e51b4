"""
Values of schedules between steps, from their formulas alone with 600 bits (mpmath): writes fractions.csv beside itself.

A row is the schedule as attribute text, the bits of the step, the bits of the double nearest to the true value, and how
far from that the true value is, in units of its last place.
"""

import csv
import math
import pathlib
import random
import re
import struct

from mpmath import ceil, cos, exp, floor, inf, ldexp, log, mp, mpf, nstr, pi, sqrt

mp.prec = 600
STEPS = 48


class Phase:
    """A value over the phase's own clock, where the phase ends, and the steps at which something happens."""

    overlaps = False

    def __init__(self, value, end=inf, marks=(), before=None):
        self.value, self.end, self.marks = value, mpf(end), [mpf(mark) for mark in marks] + ([mpf(end)] if end != inf else [])
        self.before = before or value


def stairs(value, stair, marks=()):
    """A value for each stair; before a drop it is that of the last double before."""
    return Phase(lambda t: value(stair(t)), marks=marks, before=lambda t: value(stair(mpf(math.nextafter(float(t), 0)))))


def floored(phase, Floor):
    return Phase(lambda t: max(mpf(Floor), phase.value(t)), phase.end, phase.marks, lambda t: max(mpf(Floor), phase.before(t)))


def quotient(t, divisor):
    return mpf(math.floor(float(t) / divisor))


def blend(start, final, share):
    return mpf(final) + (mpf(start) - mpf(final)) * share


def half_cosine(share):
    return (1 + cos(pi * share)) / 2


def count(milestones, t):
    return sum(milestone <= t for milestone in milestones)


def Constant(value):
    return Phase(lambda t: mpf(value))


def ExponentialDecay(initial, rate, DecaySteps=1.0, Staircase=False, Floor=0):
    value = lambda u: initial * exp(u * log(mpf(rate)))
    curve = (stairs(value, lambda t: quotient(t, DecaySteps), [k * mpf(DecaySteps) for k in range(1, 40)]) if Staircase
             else Phase(lambda t: value(t / mpf(DecaySteps))))
    return floored(curve, Floor)


def TimeConstantDecay(initial, timeConstant, Floor=0):
    return floored(Phase(lambda t: initial * exp(-t / mpf(timeConstant))), Floor)


def HalfLifeDecay(initial, halfLife, Floor=0):
    return floored(Phase(lambda t: initial * exp(-t / mpf(halfLife) * log(mpf(2)))), Floor)


def StepDecay(initial, factor, every, Floor=0):
    return floored(stairs(lambda k: initial * mpf(factor) ** int(k), lambda t: floor(t / every), range(every, 40 * every, every)), Floor)


def MultiStepDecay(initial, factor, *milestones):
    return stairs(lambda k: initial * mpf(factor) ** k, lambda t: count(milestones, t), milestones)


def PiecewiseConstant(values, boundaries):
    return stairs(lambda k: mpf(values[k]), lambda t: count(boundaries, t), boundaries)


def LinearDecay(initial, final, steps):
    return PolynomialDecay(initial, final, steps, 1.0)


def PolynomialDecay(initial, final, steps, power, Cycle=False):
    def value(t):
        whole = steps * max(mpf(1), ceil(t / steps)) if Cycle else mpf(steps)
        left = 1 - min(t, whole) / whole
        return blend(initial, final, exp(power * log(left)) if left > 0 else mpf(0))
    return Phase(value, inf if Cycle else steps, [k * steps for k in range(1, 9)])


def CosineDecay(initial, final, steps, Exponent=1.0):
    def value(t):
        share = half_cosine(min(t, mpf(steps)) / steps)
        return blend(initial, final, exp(Exponent * log(share)) if t < steps else mpf(0))
    return Phase(value, steps)


def SqrtDecay(initial, final, steps):
    return Phase(lambda t: blend(initial, final, 1 - sqrt(min(t, mpf(steps)) / steps)), steps)


def PiecewiseLinear(values, boundaries):
    def value(t):
        k = count(boundaries, t)
        if k == 0 or k == len(values):
            return mpf(values[max(0, k - 1)])
        return blend(values[k], values[k - 1], (t - boundaries[k - 1]) / (boundaries[k] - boundaries[k - 1]))
    return Phase(value, boundaries[-1], boundaries)


def CosineRestarts(initial, final, cycleSteps, CycleGrowth=1, PeakDecay=1.0):
    def find(t):
        k, length = 0, mpf(cycleSteps)
        if CycleGrowth == 1:
            k = int(floor(t / length))
            return k, t - k * length, length
        while t >= length:
            k, t, length = k + 1, t - length, length * CycleGrowth
        return k, t, length

    def value(t):
        k, t, length = find(t)
        return blend(initial, final, mpf(PeakDecay) ** k * half_cosine(t / length))
    starts = [sum(cycleSteps * CycleGrowth ** i for i in range(k)) for k in range(1, 6)]
    return Phase(value, marks=starts, before=lambda t: mpf(final) if t in starts else value(t))


def InverseTimeDecay(initial, rate, DecaySteps=1.0, Staircase=False, Power=1.0, Floor=0):
    value = lambda u: initial * exp(-Power * log(1 + mpf(rate) * u))
    curve = (stairs(value, lambda t: quotient(t, DecaySteps), [k * mpf(DecaySteps) for k in range(1, 40)]) if Staircase
             else Phase(lambda t: value(t / mpf(DecaySteps))))
    return floored(curve, Floor)


def InverseSqrtDecay(initial, timescale):
    return Phase(lambda t: initial * sqrt(mpf(timescale) / (mpf(timescale) + t)))


def Noam(modelSize, warmupSteps, Scale=1.0):
    return Phase(lambda t: Scale / sqrt(mpf(modelSize)) * min(1 / sqrt(t + 1), (t + 1) / sqrt(mpf(warmupSteps)) ** 3), marks=[warmupSteps - 1])


def OneCycle(peak, totalSteps, PercentStart=0.3, DivFactor=25.0, FinalDivFactor=1e4, Anneal="Cosine", ThreePhase=False):
    initial = mpf(peak) / DivFactor
    top, end = mpf(PercentStart) * totalSteps - 1, mpf(totalSteps - 1)
    turns, values = ([0, top, 2 * top, end], [initial, mpf(peak), initial]) if ThreePhase else ([0, top, end], [initial, mpf(peak)])
    values.append(initial / FinalDivFactor)

    def value(t):
        k = count(turns[1:], t)
        if k == len(turns) - 1:
            return values[-1]
        share = (t - turns[k]) / (turns[k + 1] - turns[k])
        return blend(values[k], values[k + 1], half_cosine(share) if Anneal == "Cosine" else 1 - share)
    return Phase(value, totalSteps, turns[1:])


def Cyclic(low, high, stepUp, StepDown=0, Mode="Triangular", Gamma=1.0):
    down = StepDown or stepUp

    def value(t):
        k = int(floor(t / (stepUp + down)))
        s = t - k * (stepUp + down)
        height = s / stepUp if s <= stepUp else (stepUp + down - s) / down
        amplitude = {"Triangular": 1, "Triangular2": ldexp(mpf(1), -k), "ExpRange": exp(t * log(mpf(Gamma)))}[Mode]
        return blend(high, low, height * amplitude)
    return Phase(value, marks=[k * (stepUp + down) + s for k in range(5) for s in (stepUp, stepUp + down)])


class LinearWarmup(Phase):
    def __init__(self, steps, From=0, Overlap=False):
        super().__init__(lambda t: blend(self.next.value(mpf(0)), From, t / steps), steps)
        self.overlaps = Overlap


def parse(text):
    """Phases with the steps at which they end and at which their clock starts."""
    phases = []
    origin = mpf(0)
    for name, arguments in re.findall(r"\[(\w+)\((.*?)\)\]", text):
        arguments = re.sub(r"new \w+\[\] \{(.*?)\}", r"[\1]", arguments).replace("true", "True")
        arguments = re.sub(r"(CyclicMode|OneCycleAnneal)\.(\w+)", r"'\2'", arguments).replace(", AllowGrowth = True", "")
        arguments, cut, steps = arguments.partition(", Steps = ")
        phase = eval(f"{name}({arguments})")
        if phases:
            phases[-1][0].next = phase
        end = origin + min(phase.end, mpf(int(steps)) if cut else inf)
        phases.append((phase, origin, end))
        origin = origin if phase.overlaps else end
    return phases


def evaluate(phases, step):
    for phase, origin, end in phases:
        if step < end:
            return phase.value(step - origin)
    return phase.before(end - origin)


def nearest(value):
    """The nearest double, and what it lacks in units of its last place."""
    if value == 0:
        return 0.0, mpf(0)
    unit = max(int(floor(log(value, 2))) - 52, -1074)
    scaled = ldexp(value, -unit)
    whole = int(floor(scaled))
    rest = scaled - whole
    if rest > 0.5 or (rest == 0.5 and whole % 2):
        whole, rest = whole + 1, rest - 1
    if whole == 2 ** 53:
        rest /= 2
    return (math.ldexp(whole, unit), rest) if whole.bit_length() + unit <= 1024 else (math.inf, mpf(0))


def choose(phases, chance):
    """Steps of any size, steps next to those at which something happens, and just before them."""
    ends = [end for _, _, end in phases if end != inf]
    marks = ends + [origin + mark for phase, origin, end in phases for mark in phase.marks if origin + mark <= end]
    reach = float(max(marks, default=mpf(1000)))
    steps = {math.ulp(0.0), 0.5, 0.1}
    while len(steps) < STEPS:
        mark = float(chance.choice(marks)) if marks else 0.0
        steps.add(chance.choice([
            lambda: math.nextafter(mark, 0),
            lambda: math.nextafter(mark, math.inf),
            lambda: mark * (1 - chance.random() * 2.0 ** -chance.randint(4, 50)),
            lambda: mark + chance.random() * 2.0 ** -chance.randint(0, 30),
            lambda: abs(mark - chance.random() * 2.0 ** -chance.randint(0, 30)),
            lambda: 1.2 * reach * chance.random(),
            lambda: 1.2 * reach * chance.random(),
            lambda: 3 * reach * 2.0 ** (-30 * chance.random()),
            lambda: 10.0 ** chance.uniform(-6, 12),
        ])())
    return sorted(steps)


def bits(number):
    return struct.pack(">d", number).hex()


def rows(schedules):
    chance = random.Random(2718)
    for text in schedules:
        phases = parse(text)
        for step in choose(phases, chance):
            value, rest = nearest(evaluate(phases, mpf(step)))
            yield text, bits(step), bits(value), nstr(rest, 12)


if __name__ == "__main__":
    folder = pathlib.Path(__file__).parent
    schedules = (folder / "fractions.txt").read_text().splitlines()
    with open(folder / "fractions.csv", "w", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
        writer.writerow(["attributes", "step", "value", "rest"])
        writer.writerows(rows(schedules))
