import { createContext, use, useMemo, useRef, useState, type ReactNode } from "react";
import type { Outcome } from "../../workbook/outcome";
import { OutcomeBar, type Told } from "./outcomeBar";

/** What the views do in the workbook: one thing at a time, and what came of it is told at the lower edge of the pane. */
export interface Actions {
  readonly busy: boolean;
  /** Does it unless something else is under way; null where it was refused. `told` makes the sentence for success. */
  readonly act: <T>(
    work: () => Promise<Outcome<T>>,
    told: (value: T) => string,
  ) => Promise<{ readonly value: T } | null>;
}

const Context = createContext<Actions>({ busy: false, act: () => Promise.resolve(null) });
export const useActions = (): Actions => use(Context);

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const running = useRef(false);
  const focused = useRef<Element | null>(null);

  const actions = useMemo<Actions>(
    () => ({
      busy,
      async act(work, sentence) {
        if (running.current) return null;
        running.current = true;
        focused.current = document.activeElement;
        setBusy(true);
        setTold(undefined);
        const outcome = await work();
        setTold(outcome.ok ? { ok: true, message: sentence(outcome.value) } : outcome);
        setBusy(false);
        running.current = false;
        return outcome.ok ? { value: outcome.value } : null;
      },
    }),
    [busy],
  );
  const dismiss = () => {
    setTold(undefined);
    if (focused.current instanceof HTMLElement) focused.current.focus();
  };
  return (
    <Context value={actions}>
      {children}
      <OutcomeBar told={told} onDismiss={dismiss} />
    </Context>
  );
}
