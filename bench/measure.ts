/** Something that is timed; `turn` counts its turns, so that each may take other columns. */
export interface Contestant {
  readonly name: string;
  readonly run: (turn: number) => unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds, in the order of the turns. */
  readonly samples: readonly number[];
}

/** Processor time of this process: what others do on the machine meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A sample lasts so long at least; what is over sooner is repeated, or the memory that the one before gave back would count as much. */
const leastSample = 60;
/** And so long a contestant runs before it is timed, so that it is compiled by then. */
const leastWarmUp = 800;

/**
 * Contestants take turns, so that whatever else the machine does meets all of them; the first turns warm them up. A sample is the
 * processor time of a run, the mean of as many runs as the clock needs.
 */
export async function interleaved(contestants: readonly Contestant[], turns: number): Promise<Timing[]> {
  const samples = contestants.map((): number[] => []);
  const repeats: number[] = [];
  for (const { run } of contestants) {
    const begun = processorTime();
    let runs = 0;
    for (; processorTime() - begun < leastWarmUp; runs++) await run(runs);
    repeats.push(Math.ceil((leastSample * runs) / (processorTime() - begun)));
  }
  for (let turn = 0; turn < turns; turn++)
    for (const [index, { run }] of contestants.entries()) {
      const repeated = repeats[index] ?? 1;
      const begun = processorTime();
      for (let time = 0; time < repeated; time++) {
        const result = run(turn * repeated + time);
        if (result instanceof Promise) await result;
      }
      samples[index]?.push((processorTime() - begun) / repeated);
    }
  return contestants.map(({ name }, index) => ({ name, samples: samples[index] ?? [] }));
}

export function quantile(samples: readonly number[], share: number): number {
  const ascending = [...samples].sort((a, b) => a - b);
  return ascending[Math.floor((ascending.length - 1) * share)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** How many times as long as `base` each turn took. */
export const ratios = (base: Timing, other: Timing): number[] =>
  other.samples.map((sample, turn) => sample / (base.samples[turn] ?? Number.NaN));
