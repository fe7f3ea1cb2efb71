import { useEffect, useState } from "react";
import type { Draft } from "../../workbook/calculate/draft";
import { prepare, type Prepared } from "../../workbook/calculate/prepare";
import { watchContracts } from "../../workbook/contract/watchContracts";

/** Typing and selecting come in bursts; Excel is asked when they pause. */
const pauseMilliseconds = 250;

export interface PreparedState {
  /** What was last prepared; of an earlier draft while a newer one is being read. */
  readonly prepared: Prepared | null;
  /** Whether it is of the draft as it stands. */
  readonly isCurrent: boolean;
  readonly failure: string | null;
  readonly refresh: () => void;
}

/** Prepares the draft anew when it changes, or when a cell of the workbook does. A newer draft cancels an older one. */
export function usePrepared(draft: Draft, isActive: boolean): PreparedState {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const [answered, setAnswered] = useState(-1);
  useEffect(() => {
    if (!isActive) return undefined;
    let isStale = false;
    const timer = setTimeout(() => {
      void prepare(draft, () => isStale).then((outcome) => {
        if (isStale) return;
        setAnswered(asked);
        setFailure(outcome.ok ? null : outcome.message);
        if (outcome.ok && outcome.value) setPrepared(outcome.value);
      });
    }, pauseMilliseconds);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [draft, asked, isActive]);
  useEffect(() => {
    if (!isActive) return undefined;
    const refresh = () => setAsked((count) => count + 1);
    refresh(); // what changed while the view was hidden
    const watch = watchContracts(refresh);
    return () => void watch.then((stop) => stop());
  }, [isActive]);
  const isCurrent = prepared?.draft === draft && answered === asked && failure === null;
  return { prepared, isCurrent, failure, refresh: () => setAsked((count) => count + 1) };
}
