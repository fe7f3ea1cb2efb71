import { useEffect, useRef, useState } from "react";
import { explainErrors } from "../../workbook/check/explainErrors";
import type { Formula } from "../../workbook/check/formula";

/** Why formulas show errors, asked for when they are shown: each once, since it means reading all that they refer to. */
export function useSentences(shown: readonly Formula[]): ReadonlyMap<Formula, string> {
  const [sentences, setSentences] = useState<ReadonlyMap<Formula, string>>(new Map());
  const asked = useRef(new WeakSet<Formula>());
  useEffect(() => {
    const wanted = shown.filter((formula) => formula.state !== "value" && !asked.current.has(formula));
    if (wanted.length === 0) return;
    for (const formula of wanted) asked.current.add(formula);
    void explainErrors(wanted).then((told) =>
      setSentences((before) => {
        const after = new Map(before);
        for (const [index, formula] of wanted.entries())
          after.set(formula, told.ok ? (told.value[index] ?? "") : told.message);
        return after;
      }),
    );
  }, [shown]);
  return sentences;
}
