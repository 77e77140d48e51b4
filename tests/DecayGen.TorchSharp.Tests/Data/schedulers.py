"""
What PyTorch's schedulers do: writes schedulers.csv beside itself. Run it with python3 -P, as the folder is not for modules.

A row has the scheduler as it is created here, the optimizer with the initial rates of its groups, what the row holds (rate, momentum, beta1,
or the metric that was passed), of which group, and that at each step from 0 on: before the first step of the scheduler, after it, and so on.
Numbers are the shortest that give the same double. Where PyTorch raises an error the row holds its name.
"""

import csv
import math
import pathlib
import warnings

import torch
from torch.optim import Adam, SGD
from torch.optim.lr_scheduler import *  # The cases name them.
from torch.optim.lr_scheduler import ChainedScheduler, ConstantLR, LinearLR, PolynomialLR, SequentialLR

# The names of the cases: o is the optimizer.
CASES = [
    ("SGD", [0.1], 12, "StepLR(o, 3)"),
    ("SGD", [0.05], 150, "StepLR(o, 30, gamma=0.5)"),
    ("SGD", [0.1], 60, "LambdaLR(o, lambda t: 0.95 ** t)"),
    ("SGD", [0.1, 0.01], 60, "LambdaLR(o, lambda t: 1 / (1 + 0.1 * t))"),
    ("SGD", [0.1], 60, "MultiplicativeLR(o, lambda t: 0.95)"),
    ("SGD", [0.1], 60, "MultiplicativeLR(o, lambda t: 0.5 if t % 10 == 0 else 1)"),
    ("SGD", [0.1], 100, "MultiStepLR(o, [30, 80])"),
    ("SGD", [0.1, 0.03], 12, "MultiStepLR(o, [2, 5, 7], gamma=0.3)"),
    ("SGD", [0.1], 6, "MultiStepLR(o, [3, 3])"),
    ("SGD", [0.1], 14, "PolynomialLR(o, 10)"),
    ("SGD", [0.1, 0.02], 95, "PolynomialLR(o, 90, power=2.0)"),
    ("SGD", [0.1], 95, "PolynomialLR(o, 90, power=0.9)"),
    ("SGD", [0.1], 200, "ExponentialLR(o, 0.95)"),
    ("SGD", [0.01, 0.003, 0.0007], 400, "ExponentialLR(o, 0.999)"),
    ("SGD", [0.1], 8, "ConstantLR(o)"),
    ("SGD", [0.3], 20, "ConstantLR(o, factor=0.1, total_iters=12)"),
    ("SGD", [0.1], 8, "LinearLR(o)"),
    ("SGD", [0.05], 8, "LinearLR(o, start_factor=0.5, total_iters=4)"),
    ("SGD", [0.1, 0.01], 60, "LinearLR(o, start_factor=1.0, end_factor=0.1, total_iters=50)"),
    ("SGD", [1.0], 12, "SequentialLR(o, [ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9)], [2])"),
    ("SGD", [0.1, 0.03], 90, "SequentialLR(o, [LinearLR(o, 0.01, total_iters=5), CosineAnnealingLR(o, 85)], [5])"),
    ("SGD", [0.1], 40, "SequentialLR(o, [LinearLR(o, 0.1, total_iters=5), ConstantLR(o, 1.0, 1), ExponentialLR(o, 0.9)], [5, 20])"),
    ("SGD", [1.0], 12, "ChainedScheduler([ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.9)])"),
    ("SGD", [0.1, 0.01], 40, "ChainedScheduler([StepLR(o, 10, gamma=0.5), ExponentialLR(o, 0.95)])"),
    ("SGD", [0.1], 125, "CosineAnnealingLR(o, 50)"),
    ("SGD", [0.1, 0.02], 91, "CosineAnnealingLR(o, 90, eta_min=0.001)"),
    ("SGD", [0.1], 40, "CyclicLR(o, 0.001, 0.1, step_size_up=4)"),
    ("SGD", [0.1], 40, "CyclicLR(o, 0.001, 0.1, step_size_up=3, step_size_down=5, mode='triangular2')"),
    ("SGD", [0.1], 40, "CyclicLR(o, 1.0, 5.0, step_size_up=4, mode='exp_range', gamma=0.9)"),
    ("SGD", [0.1, 0.1], 40, "CyclicLR(o, [0.001, 0.01], [0.1, 1.0], step_size_up=4)"),
    ("SGD", [0.1], 11, "OneCycleLR(o, 1.0, 10)"),
    ("SGD", [0.1], 101, "OneCycleLR(o, 0.1, 100)"),
    ("SGD", [0.1], 9, "OneCycleLR(o, 25.0, 8, pct_start=0.5, anneal_strategy='linear')"),
    ("SGD", [0.1], 61, "OneCycleLR(o, 0.3, 60, pct_start=0.4, div_factor=10, final_div_factor=100, three_phase=True)"),
    ("SGD", [0.1], 41, "OneCycleLR(o, 0.3, 40, pct_start=0.25, anneal_strategy='linear', three_phase=True)"),
    ("Adam", [0.1], 101, "OneCycleLR(o, 0.01, 100)"),
    ("SGD", [0.1, 0.1], 101, "OneCycleLR(o, [0.1, 0.01], 100)"),
    ("SGD", [0.1, 0.1, 0.1], 61, "OneCycleLR(o, [0.3, 0.03, 0.003], 60, pct_start=0.4, div_factor=10, final_div_factor=100, three_phase=True)"),
    ("SGD", [0.1], 80, "ReduceLROnPlateau(o, patience=2)"),
    ("SGD", [0.1, 0.01], 80, "ReduceLROnPlateau(o, mode='max', threshold_mode='abs', threshold=0.01, factor=0.5, patience=1, cooldown=2, min_lr=[0.002, 0.0002])"),
    ("SGD", [0.1], 80, "ReduceLROnPlateau(o, factor=0.7, patience=0, threshold=0.1, eps=0.001)"),
    ("SGD", [0.1], 5, "ExponentialLR(o, 0.95, last_epoch=4)"),
    ("SGD", [0.1], 10, "ExponentialLR(o, 0.95)  # A group is added at step 4."),
    ("SGD", [0.1], 5, "LinearLR(o, start_factor=0.0)"),
    ("SGD", [0.1], 5, "CosineAnnealingLR(o, 0)"),
    ("SGD", [0.1], 5, "CyclicLR(o, 0.001, 0.1, step_size_up=0, step_size_down=4)"),
    ("SGD", [0.1], 5, "OneCycleLR(o, 0.1, 10, pct_start=0.1)"),
    ("SGD", [0.1], 5, "StepLR(o, 0)"),
]


def metric(step):
    """Better and better but for a wave; every seventeenth is not a number."""
    return math.nan if step % 17 == 16 else math.exp(-step / 30) + 0.05 * (step * 7 % 5)


def record(kind, rates, steps, case):
    """The rows of a case, each a quantity of a group at every step."""
    groups = [{"params": [torch.zeros(1)], "lr": rate} for rate in rates]
    if "last_epoch=" in case:
        groups = [{**group, "initial_lr": group["lr"]} for group in groups]  # As a loaded optimizer has it.
    o = SGD(groups, lr=rates[0], momentum=0.9) if kind == "SGD" else Adam(groups, lr=rates[0])
    scheduler = eval(case, globals(), {"o": o})
    cycles = case.startswith(("CyclicLR", "OneCycleLR"))
    rows = {}
    for step in range(steps):
        if step == 4 and "# A group is added" in case:
            o.add_param_group({"params": [torch.zeros(1)], "lr": 0.02})
        for i, group in enumerate(o.param_groups):
            rows.setdefault(("rate", i), []).append(group["lr"])
            if cycles and kind == "SGD":
                rows.setdefault(("momentum", i), []).append(group["momentum"])
            elif cycles:
                rows.setdefault(("beta1", i), []).append(group["betas"][0])
        if step == steps - 1:
            break
        o.step()
        if isinstance(scheduler, ReduceLROnPlateau):
            rows.setdefault(("metric", 0), []).append(metric(step))
            scheduler.step(metric(step))
        else:
            scheduler.step()
        assert scheduler._last_lr == [group["lr"] for group in o.param_groups]
    for (quantity, group), values in rows.items():
        yield case, kind, " ".join(map(repr, rates)), quantity, group, " ".join(map(repr, values))


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # PyTorch would rather have SequentialLR's children stepped without an epoch.
    with open(pathlib.Path(__file__).parent / "schedulers.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["scheduler", "optimizer", "rates", "quantity", "group", "values"])
        for kind, rates, steps, case in CASES:
            try:
                writer.writerows(list(record(kind, rates, steps, case)))
            except (ValueError, ZeroDivisionError) as error:
                writer.writerow([case, kind, " ".join(map(repr, rates)), "error", 0, type(error).__name__])
    print(torch.__version__, len(CASES), "schedulers")
