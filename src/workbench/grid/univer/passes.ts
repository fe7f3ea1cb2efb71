/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment */
import { type ICommandInfo, type ICommandService, type IRange } from "@univerjs/core";
import {
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { Loose } from "./loose";

export interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
}

type Spills = Record<string, Record<string, Record<string, IRange>>>;

const WRITE_BEGINS_WITHIN_MS = 1000;
/** On a busy machine time alone proves nothing: Univer must also have had its turns to begin. */
const TURNS_TO_BEGIN = 100;
const PASS_BEGINS_WITHIN_MS = 1000;
const LONGEST_PASS_MS = 300_000;

/** What Univer has gathered for its next pass, and how it makes one of it. */
interface Gathering {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _generateDirty(commands: readonly ICommandInfo[]): object;
  _mergeDirty(before: object, now: object): object;
}

/**
 * The calculation passes of one workbook, with three work-rounds for Univer 0.25.1: it gathers for 100 ms before each pass, and
 * the result of a function takes several; cells that a shrinking spill gave up leave their dependents stale; a formula entered
 * where another one spills stays at #SPILL!.
 */
export class Passes {
  private owed = 0;
  private owedUntil = 0;
  private turns = 0;
  private queued = 0;
  private repeating = false;
  private isBeginning = false;
  private spills: Spills = {};

  constructor(
    private readonly unitId: string,
    private readonly commands: ICommandService,
    private readonly session: FormulaCalculationSessionService,
    private readonly gathering: Gathering,
  ) {
    commands.onCommandExecuted((command) => {
      if (!this.isBeginning && gathering._waitingCommandQueue.length) this.beginNextTurn();
      if (command.id === SetArrayFormulaDataMutation.id) this.recalculateLostCells(command);
      if (command.id === SetFormulaCalculationResultMutation.id) this.repeatAfterSpillError(command);
    });
  }

  /** The spill whose formula stands in this cell. */
  spillAt(sheetId: string, row: number, col: number): IRange | undefined {
    return this.spills[sheetId]?.[row]?.[col];
  }

  spillsOn(sheetId: string): IRange[] {
    return Object.values(this.spills[sheetId] ?? {}).flatMap((cells) => Object.values(cells));
  }

  trigger(dirtyRanges: readonly DirtyRange[], all: boolean, clearDependencyTreeCache: object = {}): void {
    this.expect(PASS_BEGINS_WITHIN_MS);
    const request = {
      dirtyRanges,
      forceCalculation: all,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache,
    };
    void this.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, request, { onlyLocal: true });
  }

  /** A write was made: Univer begins a pass for it a little later. */
  expectPass(): void {
    this.expect(WRITE_BEGINS_WITHIN_MS);
  }

  async settled(): Promise<void> {
    for (;;) {
      await this.session.waitForLatestApplied(LONGEST_PASS_MS, 1);
      await new Promise((resolve) => setTimeout(resolve, 0));
      const { id, started, resultApplied } = this.session.state;
      if (this.queued || (started && !resultApplied)) continue;
      const isGivenUp = performance.now() >= this.owedUntil && this.turns++ >= TURNS_TO_BEGIN;
      if (id >= this.owed || isGivenUp) return;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  isSettled(): boolean {
    const { id, started, resultApplied } = this.session.state;
    const isOwed = id < this.owed && performance.now() < this.owedUntil;
    return !this.queued && !isOwed && (!started || resultApplied);
  }

  private expect(withinMs: number): void {
    this.owed = this.session.state.id + 1;
    this.owedUntil = performance.now() + withinMs;
    this.turns = 0;
  }

  /** Begins the pass that Univer would begin later, unless one is under way, which Univer then ends first. */
  private beginNextTurn(): void {
    this.isBeginning = true;
    setTimeout(() => {
      this.isBeginning = false;
      const { gathering } = this;
      const { started, resultApplied } = this.session.state;
      if ((started && !resultApplied) || !gathering._waitingCommandQueue.length) return;
      clearTimeout(gathering._setTimeoutKey);
      const dirty = gathering._generateDirty(gathering._waitingCommandQueue);
      gathering._waitingCommandQueue = [];
      gathering._executingDirtyData = gathering._mergeDirty(gathering._executingDirtyData, dirty);
      const request = { ...gathering._executingDirtyData };
      void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, request, { onlyLocal: true });
    }, 0);
  }

  private soon(start: () => void): void {
    this.queued++;
    queueMicrotask(() => {
      this.queued--;
      start();
    });
  }

  private recalculateLostCells(command: Readonly<ICommandInfo>): void {
    const now: Spills = (command.params as Loose)?.arrayFormulaRange?.[this.unitId] ?? {};
    const lost: DirtyRange[] = [];
    for (const [sheetId, rows] of Object.entries(this.spills)) {
      for (const [row, cells] of Object.entries(rows)) {
        for (const [col, before] of Object.entries(cells)) {
          const after = now[sheetId]?.[row]?.[col];
          const shrunk = !after || after.endRow < before.endRow || after.endColumn < before.endColumn;
          if (shrunk) lost.push({ unitId: this.unitId, sheetId, range: { ...before } });
        }
      }
    }
    this.spills = structuredClone(now);
    if (lost.length) this.soon(() => this.trigger(lost, false));
  }

  private repeatAfterSpillError(command: Readonly<ICommandInfo>): void {
    if (this.repeating) {
      this.repeating = false;
      return;
    }
    const sheets = ((command.params as Loose)?.unitData?.[this.unitId] ?? {}) as Spills;
    const rows = Object.values(sheets).flatMap((sheet) => Object.values(sheet ?? {}));
    const blocked = rows.some((cells) => Object.values(cells ?? {}).some((cell) => (cell as Loose)?.v === "#SPILL!"));
    if (!blocked) return;
    this.repeating = true;
    this.soon(() => this.trigger([], true));
  }
}
