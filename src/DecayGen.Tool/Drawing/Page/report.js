'use strict';
(() => {
  const curves = JSON.parse(document.getElementById('data').textContent);
  const grouped = digits => digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = text => text === 'Infinity' ? Infinity : Number(text);

  // The index of the value that is nearest to a step; of a curve with all its values, that is the step.
  const nearest = (curve, step) => {
    const last = curve.values.length - 1;
    if (!curve.steps) return Math.min(Math.max(step, 0), last);
    let low = 0, high = last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(curve.steps[middle]) < step) low = middle + 1; else high = middle;
    }
    return low > 0 && step - Number(curve.steps[low - 1]) <= Number(curve.steps[low]) - step ? low - 1 : low;
  };
  const stepAt = (curve, index) => curve.steps ? curve.steps[index] : String(index);
  const words = (curve, step) => curve.unit !== 'reduction' ? `${curve.unit} ${grouped(step)}`
    : step === '0' ? 'before the first reduction' : `after ${grouped(step)} reduction${step === '1' ? '' : 's'}`;
  const add = (parent, kind) => {
    const child = document.createElement(kind === 'b' || kind === 'span' ? kind : 'div');
    if (kind !== 'b' && kind !== 'span') child.className = kind;
    return parent.appendChild(child);
  };

  for (const plot of document.querySelectorAll('.plot')) {
    const shown = plot.dataset.curves.split(' ').map(index => curves[index]);
    const [last, low, high, below] = [plot.dataset.last, plot.dataset.low, plot.dataset.high, plot.dataset.below].map(Number);
    const isLog = plot.dataset.log === '1';
    const height = value => {
      const place = isLog ? (value > 0 ? (Math.log10(value) - low + below) / (high - low + below) : 0) : (value / 4 - low / 4) / (high / 4 - low / 4);
      return Math.min(Math.max(place || 0, 0), 1);
    };
    const lead = shown.reduce((longest, curve) => number(stepAt(curve, curve.values.length - 1)) > number(stepAt(longest, longest.values.length - 1)) ? curve : longest);
    let index = 0, parts = null;

    const hide = () => { for (const part of parts ?? []) part.remove(); parts = null; };
    const show = wanted => {
      index = Math.min(Math.max(wanted, 0), lead.values.length - 1);
      hide();
      const step = stepAt(lead, index), place = Number(step) / last;
      const cursor = add(plot, 'cursor'), tip = add(plot, 'tip');
      parts = [cursor, tip];
      cursor.style.left = `${place * 100}%`;
      add(tip, 'span').textContent = words(lead, step);
      const said = [words(lead, step)];
      shown.forEach((curve, i) => {
        const own = nearest(curve, Number(step)), ownStep = stepAt(curve, own);
        if (Number(ownStep) < Number(step) && own === curve.values.length - 1) return;
        const value = curve.values[own], dot = add(plot, 'dot');
        parts.push(dot);
        dot.style.cssText = `left:${Number(ownStep) / last * 100}%;top:${(1 - height(number(value))) * 100}%;background:var(--c${i})`;
        const line = add(tip, 'span'), exact = add(line, 'b');
        const name = shown.length > 1 ? ` ${curve.name}${ownStep === step ? '' : ` at ${grouped(ownStep)}`}` : '';
        exact.textContent = value;
        exact.style.color = `var(--c${i})`;
        line.append(name);
        said.push(value + name);
      });
      const left = place * plot.clientWidth + (place > 0.5 ? -12 - tip.offsetWidth : 12);
      tip.style.left = `${Math.max(-10, Math.min(left, plot.clientWidth + 10 - tip.offsetWidth))}px`;
      plot.setAttribute('aria-valuenow', step);
      plot.setAttribute('aria-valuetext', said.join(', '));
    };

    plot.tabIndex = 0;
    plot.setAttribute('role', 'slider');
    plot.setAttribute('aria-valuemin', '0');
    plot.setAttribute('aria-valuemax', String(last));
    plot.setAttribute('aria-valuenow', '0');
    const point = event => {
      const box = plot.getBoundingClientRect();
      show(nearest(lead, Math.round((event.clientX - box.left - plot.clientLeft) / plot.clientWidth * last)));
    };
    plot.addEventListener('pointermove', point);
    plot.addEventListener('pointerdown', point);
    plot.addEventListener('pointerleave', event => { if (event.pointerType === 'mouse') hide(); });
    plot.addEventListener('focus', () => { if (!parts) show(index); });
    plot.addEventListener('blur', hide);
    plot.addEventListener('keydown', event => {
      const page = Math.max(1, Math.round(lead.values.length / 10));
      const to = {
        ArrowLeft: index - 1, ArrowDown: index - 1, ArrowRight: index + 1, ArrowUp: index + 1,
        PageDown: index - page, PageUp: index + page, Home: 0, End: lead.values.length - 1,
      }[event.key];
      if (event.key === 'Escape') hide();
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    });
  }
})();
