import { siteKey } from "../../grid/address";
import {
  CellError,
  type Argument,
  type EngineFunction,
  type GridEngine,
  type Matrix,
  type Site,
  type Value,
} from "../../grid/engine";
import { HostObject } from "../hostObject";
import { toWire, type BlankCell, type WireArguments } from "./arguments";
import { lift } from "./lift";
import { Messages } from "./messages";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata";
import { fromWire, type WireResult } from "./results";

const CALL = 1000;
const ALLOW_ERRORS = 4;
/** Features that office.js asks for: retry of answers that are too large, and a shorter pause between answers. */
const ENABLED_FEATURES = [1, 2, 4];

interface Answer {
  readonly site: Site;
  result: Value | Matrix;
  usedIn: number;
  isPending: boolean;
}

interface Cell {
  pass: number;
  readonly answers: Map<string, Answer>;
}

export interface CustomFunctionsOptions {
  readonly namespace: string;
  blankCell: BlankCell;
}

/** What Excel does between a formula and a function: calls go out and answers come back in batches, through office.js. */
export class CustomFunctions extends HostObject {
  readonly messages = new Messages();
  /** Calls sent since the workbench started, by name of the function. */
  readonly calls: Record<string, number> = {};
  private metadata: FunctionsMetadata = { functions: [] };
  private readonly cells = new Map<string, Cell>();
  private readonly pending = new Map<number, Answer>();
  private readonly outbox: string[] = [];
  private dirty = new Map<string, Site>();
  private lastId = 0;
  private pass = 0;
  private isReady = false;
  private isFlushing = false;

  constructor(
    private readonly engine: GridEngine,
    private readonly sendEvent: (text: string) => void,
    readonly options: CustomFunctionsOptions,
  ) {
    super();
    engine.onCalculated(() => this.pass++);
  }

  /** Offers the functions of functions.json to formulas. */
  register(metadata: FunctionsMetadata): void {
    this.metadata = metadata;
    this.engine.registerFunctions(metadata.functions.map((entry) => this.offer(entry)));
  }

  /** Resolves when no call is under way and the grid has settled. */
  async settled(): Promise<void> {
    for (;;) {
      await this.engine.settled();
      if (!this.pending.size && !this.outbox.length && !this.dirty.size && !this.isFlushing) return;
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }

  /** Forgets every answer, and calculates the whole workbook again. */
  recalculateAll(): void {
    this.cells.clear();
    this.pending.clear();
    this.messages.clear();
    this.engine.recalculate();
  }

  /** The pane's page was left: calls under way will never be answered, and are sent anew to the next page. */
  disconnected(): void {
    const sites = [...this.pending.values()].map((answer) => answer.site);
    this.isReady = false;
    this.pending.clear();
    this.outbox.length = 0;
    for (const { sheet, row, col } of sites) this.cells.delete(siteKey(sheet, row, col));
    if (sites.length) this.engine.recalculate(sites);
  }

  /** office.js is ready to take calls. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.isReady = true;
    this.post();
  }

  _GetEnabledFeatures(): number[] {
    return ENABLED_FEATURES;
  }

  SetInvocationArrayResults(results: readonly WireResult[]): void {
    for (const result of results) this.take(result);
  }

  SetInvocationResults(results: readonly { id: number; failed?: boolean; value: unknown; errorCode?: number }[]): void {
    for (const { id, failed, value, errorCode } of results) this.take([id, !failed, value, errorCode]);
  }

  private offer(entry: FunctionMetadata): EngineFunction {
    return {
      name: `${this.options.namespace}.${entry.name}`.toUpperCase(),
      description: entry.description ?? "",
      parameters: entry.parameters.map(({ name, description = "", optional = false, repeating = false }) => ({
        name,
        description,
        optional,
        repeating,
      })),
      call: (args, site) => {
        const result = lift(entry, args, (one, part) => this.answer(entry, one, site, part));
        this.messages.note(site, result);
        return result;
      },
    };
  }

  /** The known answer to these arguments in this cell, or #BUSY! and a call. */
  private answer(entry: FunctionMetadata, args: readonly Argument[], site: Site, part: string): Value | Matrix {
    const allowErrors = this.metadata.allowErrorForDataTypeAny === true;
    const wire = toWire(entry, args, { blankCell: this.options.blankCell, allowErrors });
    if (wire instanceof CellError) return wire;
    const { answers } = this.cell(site);
    const key = `${entry.id}|${part}|${wire.key}`;
    const known = answers.get(key);
    if (known) {
      known.usedIn = this.pass;
      return known.result;
    }
    const answer: Answer = { site, result: new CellError("#BUSY!"), usedIn: this.pass, isPending: true };
    answers.set(key, answer);
    this.send(entry, wire, answer);
    return answer.result;
  }

  /** A cell's answers that its formula no longer asked for are dropped when it is calculated again. */
  private cell({ sheet, row, col }: Site): Cell {
    const key = siteKey(sheet, row, col);
    const cell = this.cells.get(key) ?? { pass: this.pass, answers: new Map<string, Answer>() };
    this.cells.set(key, cell);
    if (cell.pass !== this.pass) {
      for (const [name, answer] of cell.answers)
        if (answer.usedIn < cell.pass && !answer.isPending) cell.answers.delete(name);
      cell.pass = this.pass;
    }
    return cell;
  }

  private send(entry: FunctionMetadata, wire: WireArguments, answer: Answer): void {
    const id = ++this.lastId;
    this.pending.set(id, answer);
    this.calls[entry.name] = (this.calls[entry.name] ?? 0) + 1;
    const flags = this.metadata.allowErrorForDataTypeAny ? ALLOW_ERRORS : 0;
    const message = `[${id},${JSON.stringify(entry.id)},${wire.json()},null,${flags},null]`;
    this.outbox.push(`{"messageCategory":1,"messageType":${CALL},"targetId":"","message":${message}}`);
    if (this.outbox.length === 1) setTimeout(() => this.post(), 0);
  }

  private post(): void {
    if (!this.isReady || !this.outbox.length) return;
    const entries = this.outbox.splice(0).join(",");
    this.sendEvent(`{"type":3,"message":{"entries":[${entries}]}}`);
  }

  private take(result: WireResult): void {
    const answer = this.pending.get(result[0]);
    if (!answer) return;
    this.pending.delete(result[0]);
    answer.isPending = false;
    answer.result = fromWire(result);
    const { sheet, row, col } = answer.site;
    this.dirty.set(siteKey(sheet, row, col), answer.site);
    if (!this.isFlushing) void this.flush();
  }

  /** One recalculation for all the answers of a message, once the pass under way has ended. */
  private async flush(): Promise<void> {
    this.isFlushing = true;
    await this.engine.settled();
    const sites = [...this.dirty.values()];
    this.dirty = new Map();
    this.isFlushing = false;
    this.engine.recalculate(sites);
  }
}
