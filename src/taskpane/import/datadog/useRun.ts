import { useEffect, useRef, useState } from "react";
import type { Site } from "../../../catalog/sites";
import { createRun, type Run, type RunProgress } from "../../../datadog/client/createRun";
import { sentence } from "../../../sheet/result";
import { doneWith, refused, type Outcome } from "../../../workbook/outcome";
import { planAsk, type Ask } from "../../../workbook/import/planAsk";
import type { ReadImport } from "../readImport";
import { clientOptions } from "./gateway";

interface Begun {
  readonly run: Run;
  readonly scope: ReadImport["scope"];
}

export interface RunState {
  /** Null while nothing is under way. */
  readonly progress: RunProgress | null;
  /** Whether a run broke off that can be gone on with. */
  readonly isBroken: boolean;
  readonly start: (ask: Ask) => Promise<Outcome<ReadImport>>;
  readonly goOn: () => Promise<Outcome<ReadImport>>;
  readonly cancel: () => void;
  readonly forget: () => void;
}

const nothing: RunProgress = { done: 0, of: 0, rows: 0, pages: 0, waiting: null };

/** An import from Datadog under way. What was answered is kept until other things are asked. */
export function useRun(site: Site): RunState {
  const [progress, setProgress] = useState<RunProgress | null>(null);
  const [broken, setBroken] = useState<Begun | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(new Error("The pane was closed.")), []);

  async function go(begun: Begun): Promise<Outcome<ReadImport>> {
    const { signal } = (stop.current = new AbortController());
    setProgress(nothing);
    try {
      const answer = await begun.run.go({ signal, onProgress: setProgress });
      setBroken(answer.ok ? null : begun);
      if (!answer.ok) return refused(answer.issues.map(sentence).join(" "));
      const { rows, notices, unknownFields } = answer.value;
      if (rows.length === 0) return refused("Datadog has no rows for this: choose other months or products.");
      return doneWith({ rows, notices, unknownFields, scope: begun.scope });
    } catch (error) {
      if (!signal.aborted) throw error;
      setBroken(begun);
      return refused("The import was cancelled.");
    } finally {
      setProgress(null);
    }
  }
  return {
    progress,
    isBroken: broken !== null,
    async start(ask) {
      const plan = planAsk(ask);
      if (!plan.ok) return plan;
      const { parts, scope } = plan.value;
      return go({ run: createRun(clientOptions(site), parts, "The import"), scope });
    },
    goOn: () => (broken === null ? Promise.resolve(refused("There is nothing to go on with.")) : go(broken)),
    cancel: () => stop.current.abort(new Error("Cancelled.")),
    forget: () => setBroken(null),
  };
}
