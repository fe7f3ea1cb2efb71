import { useState } from "react";
import { examples } from "../workbook/examples";
import { insertExample, type Insertion } from "../workbook/insertExample";

/** The last insertion of an example, and which one is under way. */
export interface InsertionState {
  readonly busy: string | undefined;
  readonly outcome: Insertion | undefined;
  readonly insert: (id: string) => void;
  /** Takes the outcome away and gives the focus back to the button that led to it. */
  readonly dismiss: () => void;
}

/** Id of the button that inserts a function's example. */
export function insertButtonId(id: string): string {
  return `insert-${id}`;
}

/** Inserts examples, one at a time. */
export function useInsertion(): InsertionState {
  const [busy, setBusy] = useState<string>();
  const [last, setLast] = useState<string>();
  const [outcome, setOutcome] = useState<Insertion>();

  function dismiss(): void {
    setOutcome(undefined);
    if (last !== undefined) document.getElementById(insertButtonId(last))?.focus();
  }

  async function insert(id: string): Promise<void> {
    const example = examples[id];
    if (busy !== undefined || example === undefined) return;
    setBusy(id);
    setLast(id);
    setOutcome(undefined);
    setOutcome(await insertExample(example));
    setBusy(undefined);
  }
  return { busy, outcome, insert: (id) => void insert(id), dismiss };
}
