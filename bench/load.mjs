// Is the machine quiet enough to be measured on?
//
// The load that the system tells is looked at before the run, while the run itself causes none. Then each part of the
// run is looked at by itself, before it, within it and after it, while the browser has nothing to do: how much of the
// processors is used all the same, and how long fixed pieces of work take, beside the quickest look of the whole run.
// A part during which others worked is measured again.

import { cpus, loadavg } from "node:os";
import { pause } from "./chromium.mjs";
import { median, quantile } from "./statistics.mjs";

// The load before the run, as the mean of the last minute.
const MOST_LOAD = 0.5;
// How much of one processor others may use at a look.
const MOST_OTHERS = 0.15;
// How much longer than in the quickest look the narrow work may take at its middle, and at all but a few of its times.
const MOST_MEDIAN = 1.15;
const MOST_LATE = 1.35;
// How often each piece of work is done at each look.
const TIMES = 25;
// How often a part is measured anew.
const AGAIN = 2;
// How long the end of what the browser still does is waited for, looking again and again for so long; in ms.
const LONGEST_REST = 3_000;
const GLANCE = 250;

// About a millisecond of arithmetic of which each step waits for the one before. It takes longer when it has to share
// its processor with others of this machine, or when the processor is slowed down, but not when a neighbour of a virtual
// machine works on the other half of the same core: most of the core is idle anyway.
function narrow() {
  let state = 1;
  for (let turn = 0; turn < 1_000_000; turn += 1) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state;
}

const numbers = new Uint32Array(1 << 12);

// The same with enough beside it to fill a core: beside such a neighbour it takes up to twice as long.
function wide() {
  let state = 1;
  for (let turn = 0; turn < 240; turn += 1) {
    for (let at = 0; at < numbers.length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      numbers[at] ^= state;
    }
  }
  return state;
}

function timed(work) {
  const start = performance.now();
  numbers[0] ^= work();
  return performance.now() - start;
}

const timesOf = (work) => Array.from({ length: TIMES }, () => timed(work));

// Milliseconds that all processors have worked since the machine was started, for anyone but this program.
function usedByOthers() {
  const all = cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
  const { user, system } = process.cpuUsage();
  return all - (user + system) / 1000;
}

// How much of one processor others used in a short while: 2 when they keep two of them busy.
async function others() {
  const [start, before] = [performance.now(), usedByOthers()];
  await pause(GLANCE);
  return (usedByOthers() - before) / (performance.now() - start);
}

// Waits until the machine rests, or for so long; gives what others still use.
async function rest() {
  const limit = performance.now() + LONGEST_REST;
  let share = await others();
  while (share > MOST_OTHERS && performance.now() < limit) share = await others();
  return share;
}

// What is wrong with a machine that looked like this during a part, in words; nothing when it was quiet. `quickest` is
// what the narrow work took in the quickest look of the whole run, in ms.
export function busy(quickest, looks) {
  const times = looks.flatMap((look) => look.narrow);
  const most = Math.max(...looks.map((look) => look.others));
  const [middle, late] = [median(times) / quickest, quantile(times, 0.95) / quickest];
  const took = (ratio, limit) => `took ${ratio.toFixed(2)} times as long as at the quickest look (at most ${limit})`;
  const reasons = [];
  if (most > MOST_OTHERS) reasons.push(`others used ${most.toFixed(2)} of a processor (at most ${MOST_OTHERS})`);
  if (middle > MOST_MEDIAN) reasons.push(`a fixed piece of work ${took(middle, MOST_MEDIAN)}`);
  if (late > MOST_LATE) reasons.push(`one time in twenty a fixed piece of work ${took(late, MOST_LATE)}`);
  return reasons;
}

// How much longer the wide work took, at the median of all these looks, than in the quickest of them.
export function crowded(looks) {
  const all = looks.map((look) => median(look.wide));
  return looks.length === 0 ? 1 : median(all) / Math.min(...all);
}

// Why a run may not begin, in words; nothing when the load is small enough.
export const loaded = (load) =>
  load > MOST_LOAD ? [`the load was ${load.toFixed(2)} before the run (at most ${MOST_LOAD})`] : [];

// Waits, so many milliseconds at most, until the load is small enough.
export async function calm(most, say) {
  const limit = performance.now() + most;
  if (loaded(loadavg()[0]).length > 0) say(`Waiting until the machine is quiet, ${most / 60_000} minutes at most`);
  while (loaded(loadavg()[0]).length > 0 && performance.now() < limit) await pause(1_000);
}

// Measures the parts of a run, each again if need be. `say` tells of that.
export class Guard {
  // Before the run.
  load = loadavg()[0];
  #parts = [];
  #quickest = Infinity;
  #again;
  #say;

  constructor({ again = AGAIN, say = () => {}, look } = {}) {
    this.#again = again;
    this.#say = say;
    if (look) this.look = look;
    // The first ones are compiled.
    for (const work of [narrow, wide]) for (let turn = 0; turn < TIMES; turn += 1) timed(work);
  }

  async look() {
    return { others: await rest(), narrow: timesOf(narrow), wide: timesOf(wide) };
  }

  // What `measure` gives. It is called with a function that looks, for moments in which its browser has nothing to do.
  // When others worked meanwhile it is called again, unless another part was given up already.
  async part(name, at, measure) {
    for (let tries = 1; ; tries += 1) {
      const looks = [];
      const look = async () => {
        const seen = await this.look();
        looks.push(seen);
        this.#quickest = Math.min(this.#quickest, median(seen.narrow));
      };
      await look();
      const measured = await measure(look);
      await look();
      const reasons = busy(this.#quickest, looks);
      const isGivenUp = tries > this.#again || this.parts().some((part) => part.reasons.length > 0);
      if (reasons.length === 0 || isGivenUp) {
        this.#parts.push({ name, at, tries, looks });
        return measured;
      }
      this.#say(`Measuring ${name} at ${at} again, because ${reasons.join("; ")}`);
    }
  }

  // Of each part what speaks against it, beside the quickest look of all.
  parts() {
    return this.#parts.map((part) => ({ ...part, reasons: busy(this.#quickest, part.looks) }));
  }

  // How much longer the wide work took in all parts than in its quickest look.
  crowded() {
    return crowded(this.#parts.flatMap(({ looks }) => looks));
  }
}
