import type { FormulaEditor } from "../../grid/formulaEditor";
import type { FunctionsMetadata } from "../../host/functions/metadata";
import { enumArgument, type EnumArgument } from "./enumArgument";

const AFTER_THE_GRID_MS = 30;
const GAP = 4;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** While an argument with a list of values is typed, offers the values: arrows and Enter or Tab, or the mouse. */
export class ValueList {
  private readonly list = document.createElement("ul");
  private argument: EnumArgument | null = null;
  private active = -1;
  private dismissed = "";
  private editor: FormulaEditor | null = null;

  constructor(
    private readonly metadata: FunctionsMetadata,
    private readonly namespace: string,
  ) {
    this.list.id = "values";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Values for this argument");
    document.body.append(this.list);
    // The grid has its own handlers on the window: these are there first, and take a key only while the list shows.
    window.addEventListener("keydown", (event) => this.onKey(event), true);
    for (const moved of ["keyup", "pointerup"]) {
      window.addEventListener(moved, () => setTimeout(() => this.refresh(), AFTER_THE_GRID_MS), true);
    }
    this.list.addEventListener("pointerdown", (event) => this.onPointer(event));
  }

  /** Offers values for what is typed there. */
  follow(editor: FormulaEditor): void {
    this.editor = editor;
  }

  private onKey(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    this.refresh(); // a quick hand has typed on since the list was drawn
    if (!this.argument) return;
    const step = STEPS[event.key];
    const picks = (event.key === "Enter" || event.key === "Tab") && this.active >= 0;
    if (step === undefined && !picks && event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (step !== undefined) this.activate(this.active + step);
    else if (picks) this.pick(this.active);
    else this.dismiss();
  }

  private onPointer(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const index = [...this.list.children].indexOf((event.target as Element).closest("li") as HTMLLIElement);
    if (index >= 0) this.pick(index);
  }

  private refresh(): void {
    const state = this.editor?.state();
    const argument = state && enumArgument(state.text, state.caret, this.metadata, this.namespace);
    if (!state || !argument || this.dismissed === `${argument.from} ${argument.typed}`) return this.hide();
    const isSame = this.argument?.from === argument.from && this.argument.typed === argument.typed && !this.list.hidden;
    this.argument = argument;
    if (!isSame) this.show(argument);
  }

  private show({ values, typed }: EnumArgument): void {
    this.list.replaceChildren(
      ...values.map((value, index) => {
        const item = document.createElement("li");
        item.id = `value-${index}`;
        item.setAttribute("role", "option");
        item.textContent = value;
        return item;
      }),
    );
    this.list.hidden = false;
    const box = this.editor?.box() ?? new DOMRect();
    const isRoomBelow = box.bottom + GAP + this.list.offsetHeight < window.innerHeight;
    this.list.style.left = `${box.left}px`;
    this.list.style.top = `${isRoomBelow ? box.bottom + GAP : Math.max(0, box.top - GAP - this.list.offsetHeight)}px`;
    // Enter ends an entry where nothing has been typed of the argument yet.
    this.active = -1;
    if (typed.trim()) this.activate(0);
  }

  private activate(index: number): void {
    const items = [...this.list.children];
    this.active = Math.max(0, Math.min(items.length - 1, index));
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === this.active)));
    items[this.active]?.scrollIntoView({ block: "nearest" });
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
    this.list.hidden = true;
    this.argument = null;
    this.active = -1;
  }
}
