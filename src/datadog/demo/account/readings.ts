import type { MonthText } from "../../../catalog/schema";
import { monthIndex, type Month } from "../../../engine/month";
import { familyIn, type Meter } from "./meters";
import type { DemoOrganization } from "./organizations";

/** Hours are counted from 1970 on, in UTC. */
export const hoursSince1970 = (text: string): number =>
  Date.UTC(
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)) - 1,
    text.length > 7 ? Number(text.slice(8, 10)) : 1,
    text.length > 10 ? Number(text.slice(11, 13)) : 0,
  ) / 3_600_000;

export const toMonth = (text: MonthText): Month => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
});

const hostFamilies: ReadonlySet<string> = new Set(["infra_hosts", "timeseries", "logs"]);

export function runs({ runs: what }: DemoOrganization, meter: Meter): boolean {
  if (what === "everything") return true;
  return what === "hosts" ? hostFamilies.has(familyIn(meter)) : !meter.rare;
}

/**
 * The readings of a month from one hour of it to another, as the API counts. They depend on nothing but their place, so that the
 * same hour is always the same figure: days are busier than nights and working days than weekends, an account grows, and some
 * hours stand out.
 */
export function readingsOf(
  organization: DemoOrganization,
  meter: Meter,
  month: MonthText,
  hours: number,
  start = 0,
): (number | null)[] {
  const first = hoursSince1970(month);
  const since = organization.since === undefined ? first : hoursSince1970(organization.since);
  const seed = textHash(`${organization.id} ${meter.key}`);
  const growth = 1 + 0.012 * (monthIndex(toMonth(month)) - monthIndex({ year: 2025, month: 1 }));
  const { level } = meter;
  return Array.from({ length: Math.max(0, hours - start) }, (_, index) => {
    const hour = start + index;
    if (level === null) return null;
    if (first + hour < since) return 0;
    const usual = level * organization.size * growth;
    if (meter.rhythm === "unique users") return Math.min(Math.ceil(usual), 1 + Math.floor((hour * usual) / 300));
    const busy = meter.rhythm === "day" ? dayRhythm(first + hour) : fleetRhythm(first + hour);
    const luck = chance(seed, first + hour);
    return Math.round(usual * busy * (0.9 + 0.2 * luck) * (luck > 0.985 ? 1.4 : 1));
  });
}

/** 1 January 1970 was a Thursday. */
const isWeekend = (hour: number): boolean => [2, 3].includes(Math.floor(hour / 24) % 7);
const isDay = (hour: number): boolean => hour % 24 > 6 && hour % 24 < 19;
const dayRhythm = (hour: number): number => (isDay(hour) ? 1 : 0.45) * (isWeekend(hour) ? 0.6 : 1);
const fleetRhythm = (hour: number): number => (isDay(hour) ? 1 : 0.94) * (isWeekend(hour) ? 0.95 : 1);

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash;
}

/** Between 0 and 1, the same for the same seed and place. */
function chance(seed: number, place: number): number {
  let mixed = Math.imul(seed ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
