import { useEffect, useMemo, useState } from "react";
import type { CostType } from "../../../datadog/rows";
import { describeImport } from "../../../workbook/import/describeImport";
import { fillTables, productsTable, type Decisions } from "../../../workbook/import/fillTables";
import { readProducts, type WorkbookProducts } from "../../../workbook/import/readProducts";
import type { Choice } from "../../../workbook/import/productChoices";
import { writeImport, type WrittenTable } from "../../../workbook/import/writeImport";
import { refused, type Outcome } from "../../../workbook/outcome";
import type { ReadImport } from "../readImport";

/** What can be chosen for a name; blank takes a choice back. */
export type Chosen = Choice | "";

interface Progress {
  readonly written: number;
  readonly of: number;
  readonly stop: AbortController;
}

const nothing: WorkbookProducts = { choices: new Map(), problems: [], contracted: [] };

/** An import as it is looked at and decided about, and how it is written. */
export function useReview({ rows, scope }: ReadImport) {
  const [held, setHeld] = useState<Outcome<WorkbookProducts>>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [organizations, setOrganizations] = useState<ReadonlySet<string> | null>(null);
  const [level, setLevel] = useState<Decisions["level"]>("organization");
  const [costType, setCostType] = useState<CostType | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readProducts().then((found) => isCurrent && setHeld(found));
    return () => {
      isCurrent = false;
    };
  }, []);
  const products = held?.ok ? held.value : nothing;
  const choices = useMemo(() => {
    const all = new Map(products.choices);
    for (const [key, choice] of chosen) {
      if (choice === "") all.delete(key);
      else all.set(key, choice);
    }
    return all;
  }, [products, chosen]);
  const description = useMemo(() => describeImport(rows, choices), [rows, choices]);

  async function write(): Promise<Outcome<WrittenTable[]>> {
    if (!held) return refused("The workbook is still being read. Try again.");
    if (!held.ok) return held;
    const filled = fillTables(rows, { choices, organizations, level, costType });
    if (!filled.ok) return filled;
    const tables = chosen.size === 0 ? filled.value : [...filled.value, productsTable(chosen)];
    const stop = new AbortController();
    setProgress({ written: 0, of: 0, stop });
    const written = await writeImport(tables, {
      scope: scope && { ...scope, organizations },
      signal: stop.signal,
      onRows: (count, of) => setProgress({ written: count, of, stop }),
    });
    setProgress(null);
    return written;
  }
  return {
    isReady: held !== undefined,
    failure: held && !held.ok ? held.message : null,
    products,
    description,
    choose: (key: string, choice: Chosen) => setChosen((before) => new Map(before).set(key, choice)),
    organizations,
    setOrganizations,
    level,
    setLevel,
    costType,
    setCostType,
    progress,
    write,
  };
}

export type ReviewState = ReturnType<typeof useReview>;
