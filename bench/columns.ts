import { seeded } from "../test/generator/account";

/** Usage and units of a parent as cells: volumes with three decimals, whole counts of hosts. */
export interface HourColumns {
  readonly usage: number[][];
  readonly units: number[][];
}

const random = seeded(20261001);
const column = (hours: number, most: number, decimals: number): number[][] =>
  Array.from({ length: hours }, () => [Number((random() * most).toFixed(decimals))]);

export const hourColumns = (hours: number): HourColumns => ({
  usage: column(hours, 4, 3),
  units: column(hours, 20, 0),
});

/** Distinct columns: one array again and again flatters every branch. */
export const distinct = (count: number, hours: number): HourColumns[] =>
  Array.from({ length: count }, () => hourColumns(hours));

/** The terms that the columns are billed by: hosts committed, and what one of them includes of the volume in an hour. */
export const committedHosts = 10;
export const perHost = { n: 15, d: 73 } as const;
