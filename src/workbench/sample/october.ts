import type { CellInput } from "../grid/engine";
import { DECIMALS, head, heads, input, live, note, section, text, title, type SampleSheet, WHOLE } from "./cells";
import { october2026, ORGANIZATIONS } from "./usage";

const HEADINGS = ["Hour", "Organization", "APM Pro hosts", "Ingested spans GB", "Infra Pro hosts", "Custom metrics"];
const HOUR_FORMAT = "yyyy-mm-dd hh:mm";
const FIRST_ROW = 5;
const HOURS = 744;
const LAST_ROW = FIRST_ROW + HOURS * ORGANIZATIONS.length - 1;
const LAST_TOTAL = FIRST_ROW + HOURS - 1;
const COLUMNS = { F: WHOLE, G: DECIMALS, H: WHOLE, I: WHOLE };

const figures: readonly (readonly (CellInput | undefined)[])[] = [
  [text("APM hosts, high watermark"), live('=DD.HWMP(ApmHosts,"2026-10")', WHOLE)],
  [text("Ingested spans used (GB)"), live('=DD.AGGREGATE(IngestedSpans,"sum","2026-10")', DECIMALS)],
  [text("Ingested spans on-demand, hourly option (GB)"), live('=DD.ONDEMAND(IngestedSpans,"Ingested Spans","hourly",B14,A13:B13,ApmHosts,"2026-10")', DECIMALS)],
  [text("Ingested spans on-demand, monthly option (GB)"), live('=DD.ONDEMAND(IngestedSpans,"Ingested Spans","monthly",B14,A13:B13,B5,"2026-10")', DECIMALS)],
  [text("Custom metrics, average"), live('=DD.AVERAGE(CustomMetrics,"2026-10")', DECIMALS)],
  [text("Custom metrics on-demand, hourly option"), live('=DD.ONDEMAND(CustomMetrics,"Custom Metrics","hourly",B16,A15:B15,InfraHosts,"2026-10")', DECIMALS)],
  [text("Spans of the table, all organizations (GB)"), live("=SUM(Usage[Ingested spans GB])", DECIMALS)],
  heads("Terms", ">Value"),
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
    const [label, figure] = figures[index] ?? [];
    return [label, figure, undefined, { value: hour, format: { numberFormat: HOUR_FORMAT } }, text(organization), ...cells, undefined, ...total];
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

const total = (column: string) => `${column}${FIRST_ROW}:${column}${LAST_TOTAL}`;

export const october: SampleSheet = {
  name: "October 2026",
  widths: [335, 110, 30, 130, 120, 130, 160, 130, 140, 30, 130, 120, 160, 120, 130],
  frozenRows: 4,
  table: { name: "Usage", address: `D${FIRST_ROW - 1}:I${LAST_ROW}` },
  names: {
    ApmHosts: total("L"),
    IngestedSpans: total("M"),
    InfraHosts: total("N"),
    CustomMetrics: total("O"),
  },
  rows: [
    [title("October 2026: 744 hours of three organizations")],
    [note("Made-up usage. The table is named Usage; the account's columns are named ApmHosts, IngestedSpans, InfraHosts, CustomMetrics.")],
    [section("Figures of the month"), ...new Array<undefined>(9).fill(undefined), section("Account, hour by hour")],
    [head("Figure"), ...heads(">Value"), undefined, ...HEADINGS.map(text), undefined, ...heads("Hour", ">APM Pro hosts", ">Ingested spans GB", ">Infra Pro hosts", ">Custom metrics")],
    ...rows(),
  ], // prettier-ignore
};
