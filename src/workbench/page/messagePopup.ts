import type { Site } from "../grid/engine";

const GAP = 2;

/** Shows a cell's message beside it while the pointer rests on the cell; the line under the grid says the same. */
export class MessagePopup {
  private readonly popup = document.createElement("div");

  constructor(private readonly messageOf: (site: Site) => string) {
    this.popup.id = "cell-message";
    this.popup.hidden = true;
    this.popup.setAttribute("aria-hidden", "true");
    document.body.append(this.popup);
    for (const left of ["wheel", "keydown", "pointerdown"]) window.addEventListener(left, () => this.hide(), true);
  }

  show(site: Site, cell: DOMRect): void {
    const message = this.messageOf(site);
    if (!message) return this.hide();
    this.popup.textContent = message;
    this.popup.hidden = false;
    const left = Math.min(cell.right + GAP, window.innerWidth - this.popup.offsetWidth - GAP);
    const isRoomBelow = cell.top + this.popup.offsetHeight < window.innerHeight;
    this.popup.style.left = `${left}px`;
    this.popup.style.top = `${isRoomBelow ? cell.top : cell.bottom - this.popup.offsetHeight}px`;
  }

  hide(): void {
    this.popup.hidden = true;
  }
}
