/** 1 October 2026, a Thursday, as an Excel serial. */
export const firstDay = 46_296;
const hours = 744;
const thursday = 4;
const hostsAtNight = 8;
const hostsByDay = 12;

/** A figure between 0 and `below` - 1 that looks irregular and is the same every time. */
const irregular = (hour: number, factor: number, below: number): number => (hour * factor + 5) % below;

function hostsOf(hour: number): number {
  const [day, hourOfDay] = [Math.floor(hour / 24), hour % 24];
  const weekday = (day + thursday) % 7;
  const isWorkday = weekday >= 1 && weekday <= 5;
  const isBusy = isWorkday && hourOfDay >= 8 && hourOfDay < 19;
  const isSaleOnThe15th = day === 14 && hourOfDay >= 10 && hourOfDay < 15;
  return (isBusy ? hostsByDay : hostsAtNight) + irregular(hour, 7, 3) + (isSaleOnThe15th ? 9 : 0);
}

/** Invented usage of October 2026: hour, APM Pro hosts, ingested spans in GB; a row for each of the 744 hours. */
export const october2026: readonly (readonly [hour: number, hosts: number, ingestedGb: number])[] = Array.from(
  { length: hours },
  (_, hour) => {
    const hosts = hostsOf(hour);
    return [firstDay + hour / 24, hosts, (hosts * (190 + irregular(hour, 37, 60))) / 1000];
  },
);
