import { isLineFunction } from "../../sheet/explain/explainCall";
import type { Working } from "../../sheet/explain/working";
import type { CellValue } from "../../sheet/result";
import type { ChartPlan } from "../addChart";
import { absolute } from "../formula/absolute";
import type { ExplainedCell } from "./explainSelection";
import { figureFormat, hourBlock, top, type Block } from "./hourBlock";

/** The sheet with the working of a call, as it is written. */
export interface WorkingSheet {
  readonly blocks: readonly Block[];
  /** The cell whose formula is the working, or gives the result. */
  readonly live: string;
  readonly headers: readonly string[];
  /** The column of the steps' values, with its header. */
  readonly values: string;
  readonly formats: readonly (readonly [address: string, format: string])[];
  readonly widths: readonly (readonly [columns: string, points: number])[];
  /** Null where there are no hours, or where only Excel knows how many. */
  readonly chart: ChartPlan | null;
}

const stepHeader = ["Step", "Value", "Unit", "How", "Rule"];
const widths: WorkingSheet["widths"] = [
  ["A:A", 230],
  ["B:B", 130],
  ["C:C", 90],
  ["D:D", 560],
  ["E:E", 190],
  ["F:F", 20],
  ["G:P", 120],
];

/** Lays out the working: live formulas where a function gives it, else the steps as they are now beside the live call. */
export function layOutWorking(explained: ExplainedCell): WorkingSheet {
  const { cell, site, call, args, formula } = explained;
  const written = args.map(({ text, references }) => absolute(text, site, references)).join(",");
  const found = explained.explained?.ok === true ? explained.explained.working : null;
  const isLine = isLineFunction(call.name);
  const heading: Block = {
    address: "A1:A3",
    formulas: [
      [`Working of ${cell.sheet}!${cell.cell}`],
      [`Formula: ${formula}`],
      [
        isLine
          ? "Follows the cells that the formula refers to."
          : "The steps are as they were when this sheet was written; the result is live.",
      ],
    ],
  };
  const steps = isLine ? liveSteps(written) : stepsAsNow(explained, `=DD.${call.name}(${written})`);
  const last = top + (found?.steps.length ?? 0) + (isLine ? 0 : 1);
  const hours = found && hourBlock(found, explained, written, isLine ? billableRow(found) : last);
  return {
    blocks: [heading, steps, ...(hours === null ? [] : [hours.block])],
    live: isLine ? `A${top}` : `B${last}`,
    values: `B${top}:B${Math.max(last, top)}`,
    headers: [`A${top}:E${top}`, ...(hours === null ? [] : [hours.header])],
    formats: [
      ...(found?.steps ?? []).flatMap(({ value }, index) => {
        const format = formatOf(value, isLine);
        return format === null ? [] : [[`B${top + 1 + index}`, format] as const];
      }),
      ...(hours?.formats ?? []),
    ],
    widths,
    chart: hours ? { title: `DD.${call.name} in ${cell.sheet}!${cell.cell}`, type: "Line", categories: hours.hours, axis: "Hour", series: hours.series, from: `A${last + 2}`, to: `C${last + 20}` } : null, // prettier-ignore
  };
}

/** Text that looks like a date stays text where it is written; whole figures are shown as they are. */
function formatOf(value: CellValue, isLive: boolean): string | null {
  if (typeof value === "number") return Number.isInteger(value) ? null : figureFormat;
  return isLive ? null : "@";
}

/** The row of the month's figure of usage among the steps. */
const billableRow = ({ steps }: Working): number => top + 1 + steps.findIndex(({ step }) => step === "Billable usage");

const liveSteps = (written: string): Block => ({ address: `A${top}`, formulas: [[`=DD.EXPLAIN(${written})`]] });

function stepsAsNow({ explained }: ExplainedCell, live: string): Block {
  const steps = explained?.ok ? explained.working.steps : [];
  const rows = [stepHeader, ...steps.map(({ step, value, unit, how, rule }) => [step, value, unit, how, rule])];
  return {
    address: `A${top}:E${top + rows.length}`,
    formulas: [...rows, ["Result, live", live, "", "", ""]],
  };
}
