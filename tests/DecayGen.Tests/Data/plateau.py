"""
What PyTorch's ReduceLROnPlateau decides: writes plateau-settings.csv and plateau-sequences.csv beside itself. Run it with
python3 -P, which looks beside it for no modules: fractions.py is not the one of the standard library.

A row of the settings is a schedule as attribute text and the bits of PyTorch's rate after each reduction that was seen.
Row n of the sequences is driven by metrics drawn with seed n (tests/DecayGen.Tests/Support/PlateauMetrics.cs draws the same
ones) and the setting n modulo the number of settings: the steps that reduced, the step of the best metric (-1 where none was
an improvement), the bad steps and the cooldown that were left, and a check of all bits of the metrics.
"""

import collections
import csv
import itertools
import math
import pathlib
import random
import struct
from fractions import Fraction

import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

SEQUENCES = 10_000
LONGEST = 120
MASK = 2 ** 64 - 1
POWERS = [0, 0, 0, 0, -7, 5, -1000, 1000]
CENTERS = [1.25, 1.25, 0.0, -1.25]
EXTREMES = [0.0, -0.0, 5e-324, -5e-324, 1e308, -1e308, math.inf, -math.inf]

Setting = collections.namedtuple("Setting", "initial Factor Patience Threshold ThresholdMode Mode Cooldown Floor MinimumChange")
DEFAULTS = {"Factor": 0.1, "Patience": 10, "Threshold": 1e-4, "ThresholdMode": "Relative", "Mode": "Min", "Cooldown": 0, "Floor": 0.0, "MinimumChange": 1e-8}


def settings(chance):
    """Two of each combination of modes, and of what is 0 and what is not."""
    for mode, threshold_mode, cools, waits, floors, change, _ in itertools.product(
            ["Min", "Max"], ["Relative", "Absolute"], [False, True], [False, True], [False, True], range(4), range(2)):
        while True:
            initial = chance.choice([0.001, 0.1, 0.1, 0.3, 1.0, 3e-4])
            factor = chance.choice([0.1, 0.2, 0.3, 1 / 3, 0.5, 0.5, 0.7, 0.9, 0.95])
            setting = Setting(
                initial, factor,
                chance.choice([1, 2, 3, 5, 8, 10]) if waits else 0,
                chance.choice([0.0, 1e-4, 1e-3, 0.01, 0.1, 0.5] + ([2.0] if (mode, threshold_mode) != ("Min", "Relative") else [])),
                threshold_mode, mode,
                chance.choice([1, 2, 3, 5]) if cools else 0,
                a_floor(chance, initial, factor) if floors else 0.0,
                [0.0, 1e-8, 1e-3 * initial, chance.choice([0.5, 0.25, 0.125, 0.08, 0.04, 0.02]) * initial][change])
            if is_fair(setting):
                yield setting
                break


def a_floor(chance, initial, factor):
    """Part of the initial value, just below it or all of it; what some reductions lead to, or a double next to that."""
    reached = initial
    for _ in range(chance.randint(1, 4)):
        reached *= factor
    return chance.choice([0.3 * initial, 0.01 * initial, 0.999 * initial, initial, reached, reached, math.nextafter(reached, 0), math.nextafter(reached, 1)])


def is_fair(setting):
    """
    Whether no reduction hangs on the last bits of a rate: PyTorch multiplies on and rounds each time, so that a change next to
    MinimumChange may be on the other side of it than that of the true rates. Halving alone loses no bits.
    """
    margin = 0 if setting.Factor == 0.5 else Fraction(1, 10 ** 12)
    low = high = Fraction(setting.initial)
    for k in range(1, LONGEST + 1):
        rate = Fraction(setting.initial) * Fraction(setting.Factor) ** k
        next_low, next_high = (max(Fraction(setting.Floor), rate * share) for share in (1 - margin, 1 + margin))
        least, most = low - next_high, high - next_low
        if most <= setting.MinimumChange:
            return True
        if least <= setting.MinimumChange:
            return False
        low, high = next_low, next_high
    return True


def text(setting):
    """The attribute; what is as by default is not written."""
    names = {"Mode": "PlateauMode.", "ThresholdMode": "ThresholdMode."}
    arguments = [f"{name} = {names[name] + value if name in names else repr(value)}"
                 for name, value in setting._asdict().items() if name != "initial" and value != DEFAULTS[name]]
    return f"[ReduceOnPlateau({', '.join([repr(setting.initial)] + arguments)})]"


def mixed(state):
    """The output function of SplitMix64."""
    state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    state = (state ^ (state >> 27)) * 0x94D049BB133111EB & MASK
    return state ^ (state >> 31)


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = self.state + 0x9E3779B97F4A7C15 & MASK
        return mixed(self.state)

    def below(self, count):
        return self.next() % count

    def share(self):
        return (self.next() >> 11) * 2.0 ** -53


def bar(setting, best):
    """What is better than this is an improvement."""
    if setting.ThresholdMode == "Relative":
        return best * (1 - setting.Threshold if setting.Mode == "Min" else 1 + setting.Threshold)
    return best - setting.Threshold if setting.Mode == "Min" else best + setting.Threshold


def metrics(seed, setting, best):
    """Metrics around the best one so far, which is asked for; the numbers are made so that any language gets the same bits."""
    chance = SplitMix(seed)
    length = 40 + chance.below(LONGEST - 39)
    scale = 2.0 ** POWERS[chance.below(8)]
    center = CENTERS[chance.below(4)]
    calm = chance.below(5)
    kinds = 17 if chance.below(3) == 0 else 16
    hopeless = chance.below(50) == 0
    better = -1.0 if setting.Mode == "Min" else 1.0
    metric = best()
    for step in range(length):
        kind = chance.below(3) if chance.below(5) < calm else chance.below(kinds)
        kind = kind if not hopeless else 3 if kind % 2 else 8
        if kind == 0:
            pass  # The last one again.
        elif kind == 1:
            metric = best()
        elif kind == 2:
            metric = scale * (center - better * chance.share())
        elif kind == 3:
            metric = math.nan
        elif kind == 4:
            metric = bar(setting, best())
        elif kind == 5:
            metric = math.nextafter(bar(setting, best()), -better * math.inf)
        elif kind == 6:
            metric = math.nextafter(bar(setting, best()), better * math.inf)
        elif kind == 7:
            metric = best() + better * setting.Threshold * best()  # A bar of another form, some bits off, or of the other mode.
        elif kind == 8:
            metric = -better * math.inf
        elif kind == 16:
            metric = EXTREMES[chance.below(8)]
        else:
            metric = scale * (center + better * step / 128 + (chance.share() - 0.5) / 4)
        yield metric


def bits(number):
    return struct.pack(">d", math.nan if number != number else number).hex()


def run(seed, setting, rates, counts):
    """A row of the sequences; adds to the rates of the setting, and to the counts of what there is in all."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=setting.initial)
    scheduler = ReduceLROnPlateau(
        optimizer, setting.Mode.lower(), setting.Factor, setting.Patience, setting.Threshold, setting.ThresholdMode[:3].lower(),
        setting.Cooldown, setting.Floor, setting.MinimumChange)
    reductions, best_step, check, seen = [], -1, 0, set()
    for step, metric in enumerate(metrics(seed, setting, lambda: scheduler.best)):
        rate, best, cooling, limit = optimizer.param_groups[0]["lr"], scheduler.best, scheduler.cooldown_counter, bar(setting, scheduler.best)
        due = not cooling and scheduler.num_bad_epochs == setting.Patience
        scheduler.step(metric)
        check = mixed(check ^ int(bits(metric), 16))
        if bits(scheduler.best) != bits(best):
            best_step = step
        changed = optimizer.param_groups[0]["lr"]
        if changed != rate:
            reductions.append(step)
            rates[len(reductions)] = changed
            seen.add("sequences that reach the floor" if changed == setting.Floor else "sequences that reduce")
        elif due and best_step != step:
            counts["reductions not made"] += 1
            seen.add("sequences at the floor in which no reduction is made" if rate == setting.Floor else "sequences in which MinimumChange blocks a reduction")
        if math.isfinite(limit):
            counts["metrics at the bar"] += metric == limit
            counts["metrics one double better than the bar"] += metric == math.nextafter(limit, -math.inf if setting.Mode == "Min" else math.inf)
            counts["metrics one double worse than the bar"] += metric == math.nextafter(limit, math.inf if setting.Mode == "Min" else -math.inf)
        counts["improvements"] += best_step == step
        counts["improvements during a cooldown"] += cooling > 0 and best_step == step
        counts["metrics"] += 1
        counts["NaN"] += math.isnan(metric)
        counts["infinite"] += math.isinf(metric)
        counts["NaN during a cooldown"] += cooling > 0 and math.isnan(metric)
        seen.update(["sequences with a cooldown"] if cooling else [])
    counts["reductions"] += len(reductions)
    counts["sequences with an infinite best metric in the end"] += best_step >= 0 and math.isinf(scheduler.best)
    counts["sequences without an improvement"] += best_step < 0
    counts.update(seen)
    return " ".join(map(str, reductions)), best_step, scheduler.num_bad_epochs, scheduler.cooldown_counter, f"{check >> 32:08x}"


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    folder = pathlib.Path(__file__).parent
    chosen = list(settings(random.Random(2718)))
    rates, counts = [{} for _ in chosen], collections.Counter(settings=len(set(chosen)))
    write(folder / "plateau-sequences.csv", ["reductions", "best", "bad", "cooldown", "check"],
          [run(seed, chosen[seed % len(chosen)], rates[seed % len(chosen)], counts) for seed in range(SEQUENCES)])
    write(folder / "plateau-settings.csv", ["attributes", "rates"],
          [(text(setting), " ".join(bits(seen[k]) for k in sorted(seen))) for setting, seen in zip(chosen, rates)])
    print(torch.__version__, *(f"{count:9,} {name}" for name, count in sorted(counts.items())), sep="\n")
