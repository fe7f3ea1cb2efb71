import { MessageType } from "./protocol";

/** Excel's numbers for the events of sheets, as office.js subscribes to them. */
export const EventType = {
  workbookSelectionChanged: 2,
  changed: 10,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;
export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** The target of an event of all sheets; those of one sheet go to its id. */
export const WORKBOOK_TARGET = "Workbook";
/** The target of workbook.onSelectionChanged, which office.js does not tell Excel about: it is always sent. */
export const UNASKED_TARGET = "";

const EVENT_CATEGORY = 65_536;

interface Entry {
  readonly messageCategory: typeof EVENT_CATEGORY;
  readonly messageType: EventNumber;
  readonly targetId: string;
  readonly message: string;
}

/** What handlers of the add-in have asked for, and the way events reach them. */
export class Events {
  private readonly handlers = new Map<string, number>();
  private outbox: Entry[] = [];
  private isInBatch = false;

  constructor(private readonly send: (text: string) => void) {}

  /** Counts a handler that was added (1) or removed (-1). */
  count(type: EventNumber, target: string, change: 1 | -1): void {
    const key = `${type} ${target}`;
    this.handlers.set(key, Math.max(0, (this.handlers.get(key) ?? 0) + change));
  }

  /** Whether the add-in itself is what happens now: Excel tells so with the event. */
  get triggerSource(): "ThisLocalAddin" | "Unknown" {
    return this.isInBatch ? "ThisLocalAddin" : "Unknown";
  }

  raise(type: EventNumber, targets: readonly string[], message: object): void {
    for (const targetId of targets) {
      if (targetId !== UNASKED_TARGET && !this.handlers.get(`${type} ${targetId}`)) continue;
      this.outbox.push({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
      });
    }
    if (!this.isInBatch) this.post();
  }

  /** Events of a batch follow its answer, with which office.js puts the batch's own handlers in place. */
  during<T>(run: () => T, answer: (result: T) => void): void {
    this.isInBatch = true;
    try {
      answer(run());
    } finally {
      this.isInBatch = false;
      this.post();
    }
  }

  /** The page that had asked is gone. */
  disconnected(): void {
    this.handlers.clear();
    this.outbox = [];
  }

  private post(): void {
    if (!this.outbox.length) return;
    const text = JSON.stringify({ type: MessageType.event, message: { entries: this.outbox } });
    this.outbox = [];
    setTimeout(() => this.send(text), 0);
  }
}
