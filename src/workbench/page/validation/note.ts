/** A box with a title and a text beside a cell. */
export class Note {
  private readonly box = document.createElement("div");

  constructor(id: string, role: "status" | "alert") {
    this.box.id = id;
    this.box.hidden = true;
    this.box.setAttribute("role", role);
    document.body.append(this.box);
  }

  say(title: string, message: string): void {
    const strong = document.createElement("strong");
    strong.textContent = title;
    const text = document.createElement("span");
    text.textContent = message;
    this.box.replaceChildren(...(title ? [strong] : []), text);
    this.box.hidden = false;
  }

  /** Under the cell, or over it at the end of the screen. */
  place(cell: DOMRect): void {
    const { offsetWidth, offsetHeight } = this.box;
    const isRoomBelow = cell.bottom + offsetHeight + 6 < window.innerHeight;
    this.box.style.left = `${Math.min(cell.left + 8, window.innerWidth - offsetWidth - 4)}px`;
    this.box.style.top = `${isRoomBelow ? cell.bottom + 4 : cell.top - offsetHeight - 4}px`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}
