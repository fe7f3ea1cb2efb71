import type { Entries } from "../../grid/entries";
import type { GridEngine, Site } from "../../grid/engine";
import { isAllowed } from "../../grid/validity";
import { retype } from "../../host/objects/retype";
import type { DropDown } from "./dropDown";
import { Note } from "./note";

const BROKEN = "This value doesn't match the data validation restrictions defined for this cell.";

const OUT_OF_SIGHT = new DOMRect(-10_000, -10_000, 0, 0);

/** Shows what the validation of the selected cell has: its message and its list; and refuses an entry that breaks it. */
export function showValidation(
  engine: GridEngine,
  entries: Entries,
  dropDown: DropDown,
  /** Null while the cell is scrolled out of sight. */
  boxOf: (site: Site) => DOMRect | null,
): void {
  const message = new Note("input-message", "status");
  const refusal = new Note("refusal", "alert");
  let shown: Site | null = null;
  let refusedAt = 0;

  const follow = () => {
    if (!shown) return;
    const box = boxOf(shown) ?? OUT_OF_SIGHT;
    message.place(box);
    dropDown.place(box);
    requestAnimationFrame(follow);
  };

  const select = () => {
    const { sheet, rect } = engine.selection();
    const site = { sheet, row: rect.row, col: rect.col };
    const isThere = engine.sheets().includes(sheet);
    const { rule, prompt } = isThere ? engine.validations(sheet).at(site.row, site.col) : {};
    const hasMessage = !!prompt?.showPrompt && (prompt.title + prompt.message).trim() !== "";
    if (hasMessage && prompt) message.say(prompt.title, prompt.message);
    else message.hide();
    const hasList = rule?.list?.inCellDropDown ?? false;
    dropDown.offer(hasList ? site : null);
    const isFollowing = shown !== null;
    shown = hasMessage || hasList ? site : null;
    if (!isFollowing) follow();
  };
  engine.onSelection(select);
  engine.onValidations(select);

  entries.check((site, text) => {
    refusal.hide();
    if (text.startsWith("=")) return true; // what a formula comes to is not known yet
    const validation = engine.validations(site.sheet).at(site.row, site.col);
    const { style, title, message: words, showAlert } = validation.errorAlert;
    const format = engine.read(site.sheet, { ...site, rows: 1, cols: 1 })[0]?.[0]?.numberFormat ?? "General";
    if (!showAlert || isAllowed(engine, site, validation, retype(text, format).value ?? null)) return true;
    refusedAt = performance.now();
    refusal.say(title, words || BROKEN);
    refusal.place(boxOf(site) ?? new DOMRect());
    return style !== "Stop";
  });
  // The key that ended the entry may come by once more, after the grid.
  const next = (event: Event) => event.timeStamp > refusedAt && refusal.hide();
  for (const end of ["keydown", "pointerdown"]) window.addEventListener(end, next, true);
}
