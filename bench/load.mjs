// Is the machine quiet enough to be measured on?
//
// Two things are looked at: the load that the system tells, before the run and without what the run itself causes;
// and a fixed piece of work, done before, between and after the measurements, which takes longer when others work.

import { loadavg } from "node:os";
import { median, quantile } from "./statistics.mjs";

// Others that run while nothing is measured, as the mean of the last minute.
const MOST_LOAD = 0.5;
// How much longer than at its quickest the fixed work may take at its middle, and at all but a few of its times.
const MOST_MEDIAN = 1.1;
const MOST_LATE = 1.35;
// How often the fixed work is done at each look.
const TIMES = 9;

// About 15 ms of arithmetic and memory on a machine of 2024.
function work() {
  const numbers = new Uint32Array(1 << 16);
  let state = 1;
  for (let turn = 0; turn < 60; turn += 1) {
    for (let at = 0; at < numbers.length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      numbers[at] ^= state;
    }
  }
  return numbers[state & 0xffff];
}

function timed() {
  const start = performance.now();
  work();
  return performance.now() - start;
}

// What is wrong with a machine on which the fixed work took so long (in ms) and whose load was this, in words;
// nothing when it was quiet.
export function busy(load, times) {
  const quickest = Math.min(...times);
  const ratio = (value) => (value / quickest).toFixed(2);
  const reasons = [];
  if (load > MOST_LOAD) reasons.push(`the load was ${load.toFixed(2)} before the run (at most ${MOST_LOAD})`);
  if (median(times) > MOST_MEDIAN * quickest) {
    reasons.push(`a fixed piece of work took ${ratio(median(times))} times its quickest at the median (at most ${MOST_MEDIAN})`);
  }
  if (quantile(times, 0.95) > MOST_LATE * quickest) {
    reasons.push(`one in twenty took over ${ratio(quantile(times, 0.95))} times its quickest (at most ${MOST_LATE})`);
  }
  return reasons;
}

export class Guard {
  times = [];
  load = loadavg()[0];

  constructor() {
    // The first ones are compiled.
    for (let turn = 0; turn < 20; turn += 1) work();
  }

  // Looks now: between two measurements, while no browser works.
  look() {
    for (let turn = 0; turn < TIMES; turn += 1) this.times.push(timed());
  }

  reasons() {
    return busy(this.load, this.times);
  }
}
