import { useEffect, useState } from "react";
import type { Keys, SessionFound } from "../../../datadog/client/session";
import { sentence } from "../../../sheet/result";
import { done, refused, type Outcome } from "../../../workbook/outcome";
import { sessions } from "./gateway";

export interface SessionState {
  /** Undefined until the gateway was asked; null: there is none. */
  readonly session: SessionFound | undefined;
  /** Why the gateway could not say. */
  readonly failure: string | null;
  readonly open: (keys: Keys) => Promise<Outcome>;
  readonly close: () => Promise<Outcome>;
  readonly refresh: () => Promise<Outcome>;
}

/** The gateway's session. Keys go through and are kept by nothing here. */
export function useSession(): SessionState {
  const [session, setSession] = useState<SessionFound>();
  const [failure, setFailure] = useState<string | null>(null);
  const [actions] = useState(() => {
    const take = async (asked: ReturnType<typeof sessions.read>): Promise<Outcome> => {
      const found = await asked;
      if (found.ok) setSession(found.value);
      const message = found.ok ? null : found.issues.map(sentence).join(" ");
      setFailure(message);
      return message === null ? done : refused(message);
    };
    return {
      open: (keys: Keys) => take(sessions.open(keys)),
      close: () => take(sessions.close()),
      refresh: () => take(sessions.read()),
    };
  });
  useEffect(() => void actions.refresh(), [actions]);
  return { session, failure, ...actions };
}
