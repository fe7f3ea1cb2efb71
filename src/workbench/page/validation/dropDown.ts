import type { Entries } from "../../grid/entries";
import type { GridEngine, Scalar, Site } from "../../grid/engine";
import { listEntries } from "../../grid/validity";
import { ListBox } from "../listBox";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -1e6, End: 1e6 };

/** The list of a cell whose validation has one: by the button beside the cell, or Alt and the arrow down. */
export class DropDown {
  private readonly list = new ListBox("drop-list", "Values for this cell", (index) => this.pick(index));
  private readonly button = document.createElement("button");
  private entries: Entries | null = null;
  private engine: GridEngine | null = null;
  private site: Site | null = null;
  private values: readonly Scalar[] = [];
  private cell = new DOMRect();

  /** Listens to the keyboard before the grid does: it is made before it. */
  constructor() {
    this.button.id = "drop-down";
    this.button.type = "button";
    this.button.hidden = true;
    this.button.textContent = "▼";
    this.button.setAttribute("aria-label", "Choose from the list");
    this.button.setAttribute("aria-haspopup", "listbox");
    document.body.append(this.button);
    window.addEventListener("keydown", (event) => this.onKey(event), true);
    window.addEventListener("pointerdown", (event) => this.onPointer(event), true);
  }

  follow(engine: GridEngine, entries: Entries): void {
    this.engine = engine;
    this.entries = entries;
  }

  /** Offers the list of this cell; null takes the offer back. */
  offer(site: Site | null): void {
    this.list.hide();
    this.site = site;
    this.button.hidden = site === null;
  }

  /** Where the cell is now. */
  place(cell: DOMRect): void {
    this.cell = cell;
    const { style } = this.button;
    Object.assign(style, { left: `${cell.right + 1}px`, top: `${cell.top}px`, height: `${cell.height}px` });
  }

  private open(): void {
    if (!this.site || !this.engine) return;
    const { sheet, row, col } = this.site;
    const { list } = this.engine.validations(sheet).at(row, col).rule ?? {};
    this.values = (list && listEntries(this.engine, sheet, list.source)) ?? [];
    if (!this.values.length) return;
    this.list.show(this.values.map(String), this.cell);
    const now = this.engine.read(sheet, { row, col, rows: 1, cols: 1 })[0]?.[0]?.value;
    this.list.activate(this.values.findIndex((value) => value === now));
  }

  private pick(index: number): void {
    const value = this.values[index];
    if (this.site && value !== undefined) this.entries?.enter(this.site, value);
    this.list.hide();
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.site || this.entries?.isOpen()) return;
    const opens = !this.list.isOpen && event.altKey && event.key === "ArrowDown";
    const step = this.list.isOpen ? STEPS[event.key] : undefined;
    const ends = this.list.isOpen && ["Enter", "Tab", "Escape"].includes(event.key);
    if (!opens && step === undefined && !ends) return this.list.hide();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (opens) this.open();
    else if (step !== undefined) this.list.activate(this.list.active + step);
    else if (event.key === "Escape") this.list.hide();
    else this.pick(this.list.active);
  }

  private onPointer(event: PointerEvent): void {
    if (event.target === this.button) {
      event.preventDefault();
      event.stopPropagation();
      if (this.list.isOpen) this.list.hide();
      else this.open();
    } else if (!this.list.contains(event.target)) this.list.hide();
  }
}
