import { withPlainNames } from "../../formula/ddCalls";
import { cellName } from "../../moveFormula";
import { isStructureProtected, structureSentence } from "../../newSheets";
import { doneWith, inExcel, refused, type Outcome } from "../../outcome";
import { sentencesOf } from "../explainErrors";
import { isUnderWay, stateOf, type Formula } from "../formula";
import { whenCalculated, type Patience } from "../../whenCalculated";
import type { Case } from "./case";
import { compare, type Entry, type Observed } from "./compare";
import { doubtfulPoints } from "./doubtfulPoints";
import { functionExamples } from "./functionExamples";
import { layOutSelfTest, type LaidOut } from "./layOutSelfTest";
import type { Placed } from "./place";
import type { Surroundings } from "./surroundings";
import { workedExamples } from "./workedExamples";

export interface SelfTest {
  readonly entries: readonly Entry[];
  /** The sheet that was kept; null where it was removed. */
  readonly sheet: string | null;
}

export interface SelfTestOptions extends Patience {
  /** What DD.VERSION has to show. */
  readonly version: string;
  readonly keepSheet: boolean;
}

/** All cases, in the order of the report. */
export const casesOf = (surroundings: Surroundings, version: string): Case[] => [
  ...workedExamples,
  ...functionExamples(version),
  ...doubtfulPoints(surroundings, version),
];

/** Evaluates the worked examples and the doubtful points as formulas of this Excel, on a sheet of their own. */
export function runSelfTest(options: SelfTestOptions): Promise<Outcome<SelfTest>> {
  return inExcel(async (context) => {
    if (await isStructureProtected(context)) return refused(structureSentence);
    const laidOut = await layOutSelfTest(context, (surroundings) => casesOf(surroundings, options.version));
    try {
      const entries = await observeAll(context, laidOut, options);
      return doneWith({ entries, sheet: options.keepSheet ? laidOut.sheetName : null });
    } finally {
      if (!options.keepSheet) await laidOut.remove();
    }
  });
}

async function observeAll(context: Excel.RequestContext, laidOut: LaidOut, options: SelfTestOptions): Promise<Entry[]> {
  const { sheet, placed, refused } = laidOut;
  const written = placed.filter((one) => !refused.has(one));
  const cellOf = ({ tested }: Placed) => sheet.getCell(tested.row, tested.column);
  await whenCalculated(context, written.map(cellOf), options);
  const seen = await observe(context, laidOut, written);
  const entries = new Map<Placed, Entry[]>();
  for (const one of placed) {
    const reason = refused.get(one);
    const observed = seen.get(one) ?? { cells: [[`Excel refused the formula: ${reason}`]], sentence: "" };
    entries.set(one, [entryOf(one.of, one.tested.formula, observed)]);
  }
  const again = written.filter(({ of }) => of.reentered !== undefined);
  for (const one of again) cellOf(one).formulas = [[withPlainNames(one.tested.formula)]];
  await whenCalculated(context, again.map(cellOf), options);
  const seenAgain = await observe(context, laidOut, again);
  for (const one of again) {
    const { name, reentered = "" } = one.of;
    const expected = { name: `${name}: re-entered`, expected: { kind: "value", value: reentered } } as const;
    const observed = seenAgain.get(one) ?? { cells: [], sentence: "" };
    entries.get(one)?.push(entryOf(expected, withPlainNames(one.tested.formula), observed));
  }
  return [...entries.values()].flat();
}

/** What still shows nothing differs only because it was not waited for. */
function entryOf(expected: Pick<Case, "name" | "expected">, formula: string, observed: Observed): Entry {
  const entry = compare(expected, formula, observed);
  const shown = observed.cells[0]?.[0];
  const isPending = shown === "" || isUnderWay(shown);
  return isPending && entry.result === "differs" ? { ...entry, result: "not calculated" } : entry;
}

/** Reads what the cases show, with the sentences of errors as the pane finds them. */
async function observe(
  context: Excel.RequestContext,
  { sheet, sheetName }: LaidOut,
  placed: readonly Placed[],
): Promise<Map<Placed, Observed>> {
  const asked = placed.map((one) => {
    const cell = sheet.getCell(one.tested.row, one.tested.column).load({ values: true, formulas: true });
    return { one, cell, spill: cell.getSpillingToRangeOrNullObject().load({ values: true, formulas: true }) };
  });
  await context.sync();
  const failed = asked.filter(({ one, cell }) => one.of.expected.kind === "error" && isError(first(cell.values)));
  const formulas = failed.map(({ one, cell }): Formula => {
    const { row, column } = one.tested;
    const value = first(cell.values);
    const text = String(first(cell.formulas));
    const place = { id: "", name: sheetName, hidden: false, isProtected: false, item: sheet };
    const state = stateOf(text, value);
    return {
      sheet: place,
      row,
      column,
      size: { rows: 1, columns: 1 },
      address: cellName(row, column),
      text,
      value,
      state,
    };
  });
  const sentences = await sentencesOf(context, formulas);
  return new Map(
    asked.map((item) => [item.one, { cells: cellsOf(item), sentence: sentences[failed.indexOf(item)] ?? "" }]),
  );
}

interface Asked {
  readonly one: Placed;
  readonly cell: Excel.Range;
  readonly spill: Excel.Range;
}

function cellsOf({ one, cell, spill }: Asked): readonly (readonly unknown[])[] {
  if (one.of.observed === "formula") return cell.formulas as unknown[][];
  if (one.of.observed === "spilled formula")
    return spill.isNullObject ? [[""]] : [[(spill.formulas as unknown[][])[1]?.[0]]];
  return (spill.isNullObject ? cell : spill).values as unknown[][];
}

const first = (cells: unknown): unknown => (cells as unknown[][])[0]?.[0];
const isError = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");
