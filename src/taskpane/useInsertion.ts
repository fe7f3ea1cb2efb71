import { useState } from "react";
import { examples } from "../workbook/examples";
import { insertExample, type Insertion } from "../workbook/insertExample";

/** The last insertion of an example, and which one is under way. */
export interface InsertionState {
  readonly busy: string | undefined;
  readonly outcome: Insertion | undefined;
  readonly insert: (id: string) => void;
  readonly dismiss: () => void;
}

/** Inserts examples, one at a time. */
export function useInsertion(): InsertionState {
  const [busy, setBusy] = useState<string>();
  const [outcome, setOutcome] = useState<Insertion>();

  async function insert(id: string): Promise<void> {
    const example = examples[id];
    if (busy !== undefined || example === undefined) return;
    setBusy(id);
    setOutcome(undefined);
    setOutcome(await insertExample(example));
    setBusy(undefined);
  }
  return { busy, outcome, insert: (id) => void insert(id), dismiss: () => setOutcome(undefined) };
}
