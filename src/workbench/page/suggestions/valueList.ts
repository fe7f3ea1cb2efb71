import type { FormulaEditor } from "../../grid/formulaEditor";
import type { FunctionsMetadata } from "../../host/functions/metadata";
import { ListBox } from "../listBox";
import { enumArgument, type EnumArgument } from "./enumArgument";

const AFTER_THE_GRID_MS = 30;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** While an argument with a list of values is typed, offers the values: arrows and Enter or Tab, or the mouse. */
export class ValueList {
  private readonly list = new ListBox("values", "Values for this argument", (index) => this.pick(index));
  private argument: EnumArgument | null = null;
  private dismissed = "";
  private editor: FormulaEditor | null = null;

  constructor(
    private readonly metadata: FunctionsMetadata,
    private readonly namespace: string,
  ) {
    // The grid has its own handlers on the window: these are there first, and take a key only while the list shows.
    window.addEventListener("keydown", (event) => this.onKey(event), true);
    for (const moved of ["keyup", "pointerup"]) {
      window.addEventListener(moved, () => setTimeout(() => this.refresh(), AFTER_THE_GRID_MS), true);
    }
  }

  /** Offers values for what is typed there. */
  follow(editor: FormulaEditor): void {
    this.editor = editor;
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.list.isOpen) return;
    this.refresh(); // a quick hand has typed on since the list was drawn
    if (!this.argument) return;
    const step = STEPS[event.key];
    const picks = (event.key === "Enter" || event.key === "Tab") && this.list.active >= 0;
    if (step === undefined && !picks && event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (step !== undefined) this.list.activate(this.list.active + step);
    else if (picks) this.pick(this.list.active);
    else this.dismiss();
  }

  private refresh(): void {
    const state = this.editor?.state();
    const argument = state && enumArgument(state.text, state.caret, this.metadata, this.namespace);
    if (!state || !argument || this.dismissed === `${argument.from} ${argument.typed}`) return this.hide();
    const isSame = this.argument?.from === argument.from && this.argument.typed === argument.typed && this.list.isOpen;
    this.argument = argument;
    if (!isSame) this.show(argument);
  }

  private show({ values, typed }: EnumArgument): void {
    this.list.show(values, this.editor?.box() ?? new DOMRect());
    // Enter ends an entry where nothing has been typed of the argument yet.
    if (typed.trim()) this.list.activate(0);
  }

  private pick(index: number): void {
    const state = this.editor?.state();
    const value = this.argument?.values[index];
    if (!state || !this.argument || value === undefined) return;
    const quoted = `"${value.replaceAll('"', '""')}"`;
    const { from, to } = this.argument;
    this.editor?.replace(state.text.slice(0, from) + quoted + state.text.slice(to), from + quoted.length);
    this.hide();
  }

  private dismiss(): void {
    this.dismissed = this.argument ? `${this.argument.from} ${this.argument.typed}` : "";
    this.hide();
  }

  private hide(): void {
    if (!this.editor?.state()) this.dismissed = "";
    this.list.hide();
    this.argument = null;
  }
}
