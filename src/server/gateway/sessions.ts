import { randomBytes } from "node:crypto";
import type { Keys } from "../settings";

const idleHours = 2;
const longestHours = 12;
const mostSessions = 200;

interface Session {
  readonly keys: Keys;
  readonly began: number;
  used: number;
}

/** Keys that were given once, in memory alone. They are forgotten when they are not used, after a working day, and at the end. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly now: () => number) {}

  /** The name under which the keys are found; nobody can guess it. */
  begin(keys: Keys): string {
    this.forgetOld();
    for (const [oldest] of this.sessions) {
      if (this.sessions.size < mostSessions) break;
      this.sessions.delete(oldest);
    }
    const id = randomBytes(32).toString("base64url");
    this.sessions.set(id, { keys, began: this.now(), used: this.now() });
    return id;
  }

  find(id: string | undefined): Keys | null {
    this.forgetOld();
    const session = id === undefined ? undefined : this.sessions.get(id);
    if (id === undefined || session === undefined) return null;
    session.used = this.now();
    this.sessions.delete(id); // the one that was used last goes last
    this.sessions.set(id, session);
    return session.keys;
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.sessions.delete(id);
  }

  endAll(): void {
    this.sessions.clear();
  }

  forgetOld(): void {
    const hour = 3_600_000;
    const now = this.now();
    for (const [id, { began, used }] of this.sessions)
      if (now - used > idleHours * hour || now - began > longestHours * hour) this.sessions.delete(id);
  }
}
