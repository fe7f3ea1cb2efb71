import { officeSentence } from "../officeSentence";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import type { FilledTable } from "./fillTables";
import type { Scope } from "./mergeRows";
import { planWriting, type TablePlan } from "./planWriting";
import { readHeldTables } from "./readHeldTables";
import { Refusal } from "./Refusal";
import { TableWriter } from "./TableWriter";

export interface WrittenTable {
  readonly name: string;
  readonly sheet: string;
  readonly isNew: boolean;
  readonly counts: TablePlan["counts"];
}

export interface WriteOptions {
  /** What the import answers for, so that rows that Datadog no longer lists are found; null: it may be a part of it. */
  readonly scope: Scope | null;
  readonly signal: AbortSignal;
  readonly onRows: (written: number, of: number) => void;
}

/**
 * Writes the tables of an import: all of them, or none. What can refuse it is looked at before the first cell is written;
 * where Excel fails in between, new sheets are taken away again and changed tables get back what they held.
 */
export async function writeImport(
  filled: readonly FilledTable[],
  { scope, signal, onRows }: WriteOptions,
): Promise<Outcome<WrittenTable[]>> {
  const planned = await inExcel(async (context) => {
    const places = await readHeldTables(context, filled);
    if (!places.ok) return places;
    const plans: TablePlan[] = [];
    for (const [index, place] of places.value.entries()) {
      const plan = planWriting(filled[index] as FilledTable, place, scope);
      if (!plan.ok) return plan;
      plans.push(plan.value);
    }
    return doneWith(plans);
  });
  if (!planned.ok) return planned;
  const writers = planned.value.map((plan) => new TableWriter(plan));
  const of = planned.value.reduce(
    (sum, { blocks }) => sum + blocks.reduce((rows, { lines }) => rows + lines.length, 0),
    0,
  );
  let written = 0;
  try {
    await patiently(async (context) => {
      for (const writer of writers)
        for await (const rows of writer.write(context)) {
          signal.throwIfAborted();
          onRows((written += rows), of);
        }
      writers[0]?.show(context);
      await context.sync();
    });
  } catch (error) {
    return refused(await takenBack(writers, signal.aborted ? "The import was cancelled." : sentenceOf(error)));
  }
  return doneWith(
    planned.value.map(({ table, place, counts }) => ({
      name: place.kind === "held" ? place.name : table.name,
      sheet: place.sheet,
      isNew: place.kind === "new",
      counts,
    })),
  );
}

/** Waits while a cell is being edited, in place of failing halfway. */
const patiently = (work: (context: Excel.RequestContext) => Promise<void>): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, work);

const sentenceOf = (error: unknown): string => (error instanceof Refusal ? error.message : officeSentence(error));

async function takenBack(writers: readonly TableWriter[], why: string): Promise<string> {
  for (const writer of [...writers].reverse())
    try {
      await patiently((context) => writer.takeBack(context));
    } catch (error) {
      return `${why} What was written to ${writer.name} could not be taken back (${officeSentence(error)}): undo it (Ctrl+Z), or close the workbook without saving.`;
    }
  return why;
}
