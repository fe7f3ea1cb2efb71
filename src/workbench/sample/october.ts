import type { CellInput } from "../grid/engine";
import { DECIMALS, head, heads, input, live, note, section, text, title, type SampleSheet, WHOLE } from "./cells";
import { october2026, ORGANIZATIONS } from "./usage";

const HEADINGS = ["Hour", "Organization", "APM Pro hosts", "Ingested spans GB", "Infra Pro hosts", "Custom metrics"];
const HOUR_FORMAT = "yyyy-mm-dd hh:mm";
const FIRST_ROW = 5;
const HOURS = 744;
const LAST_ROW = FIRST_ROW + HOURS * ORGANIZATIONS.length - 1;
const LAST_TOTAL = FIRST_ROW + HOURS - 1;
const COLUMNS = { C: WHOLE, D: DECIMALS, E: WHOLE, F: WHOLE };

const figures: readonly (readonly (CellInput | undefined)[])[] = [
  [text("APM hosts, high watermark"), live('=DD.HWMP(ApmHosts,"2026-10")', WHOLE)],
  [text("Ingested spans used (GB)"), live('=DD.AGGREGATE(IngestedSpans,"sum","2026-10")', DECIMALS)],
  [text("Ingested spans on-demand, hourly option (GB)"), live('=DD.ONDEMAND(IngestedSpans,"Ingested Spans","hourly",P14,O13:P13,ApmHosts,"2026-10")', DECIMALS)],
  [text("Ingested spans on-demand, monthly option (GB)"), live('=DD.ONDEMAND(IngestedSpans,"Ingested Spans","monthly",P14,O13:P13,P5,"2026-10")', DECIMALS)],
  [text("Custom metrics, average"), live('=DD.AVERAGE(CustomMetrics,"2026-10")', DECIMALS)],
  [text("Custom metrics on-demand, hourly option"), live('=DD.ONDEMAND(CustomMetrics,"Custom Metrics","hourly",P16,O15:P15,InfraHosts,"2026-10")', DECIMALS)],
  [text("Spans of the table, all organizations (GB)"), live("=SUM(Usage[Ingested spans GB])", DECIMALS)],
  [head("Terms"), head("Value")],
  [text("APM Pro"), input(45)],
  [text("Ingested spans committed (GB)"), input(400)],
  [text("Infra Pro"), input(90)],
  [text("Custom metrics committed"), input(2000)],
]; // prettier-ignore

function rows(): SampleSheet["rows"] {
  const usage = october2026();
  return usage.map((reading, index) => {
    const total = index < HOURS ? totalsOf(index, usage[index * ORGANIZATIONS.length]?.hour ?? 0) : [];
    const { hour, organization, apmHosts, spansGb, infraHosts, metrics } = reading;
    const cells = [apmHosts, spansGb, infraHosts, metrics].map((value) => ({ value, format: { numberFormat: Number.isInteger(value) ? WHOLE : DECIMALS } }));
    return [{ value: hour, format: { numberFormat: HOUR_FORMAT } }, text(organization), ...cells, undefined, ...pad(total, 6), undefined, ...(figures[index] ?? [])];
  }); // prettier-ignore
}

/** The account's reading of an hour: the organizations added up, as the bill does before anything else. */
function totalsOf(index: number, hour: number): CellInput[] {
  const first = FIRST_ROW + index * ORGANIZATIONS.length;
  const last = first + ORGANIZATIONS.length - 1;
  const sums = Object.entries(COLUMNS).map(([column, format]) =>
    live(`=SUM(${column}${first}:${column}${last})`, format),
  );
  return [{ value: hour, format: { numberFormat: HOUR_FORMAT } }, ...sums];
}

function pad(cells: readonly CellInput[], count: number): (CellInput | undefined)[] {
  return Array.from({ length: count }, (_cell, index) => cells[index]);
}

const total = (column: string) => `${column}${FIRST_ROW}:${column}${LAST_TOTAL}`;

export const october: SampleSheet = {
  name: "October 2026",
  widths: [130, 110, 120, 150, 120, 120, 30, 130, 120, 150, 120, 120, 30, 30, 310, 110],
  frozenRows: 4,
  table: { name: "Usage", address: `A${FIRST_ROW - 1}:F${LAST_ROW}` },
  names: {
    ApmHosts: total("I"),
    IngestedSpans: total("J"),
    InfraHosts: total("K"),
    CustomMetrics: total("L"),
  },
  rows: [
    [title("October 2026: 744 hours of three organizations")],
    [note("Made-up usage. The table is named Usage; the account's columns are named ApmHosts, IngestedSpans, InfraHosts, CustomMetrics.")],
    [...pad([], 7), section("Account, hour by hour"), ...pad([], 6), section("Figures of the month")],
    [...HEADINGS.map(text), undefined, ...heads("Hour", ">APM Pro hosts", ">Ingested spans GB", ">Infra Pro hosts", ">Custom metrics"), undefined, undefined, head("Figure"), head("Value")],
    ...rows(),
  ], // prettier-ignore
};
