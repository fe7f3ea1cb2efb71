const GAP = 4;

/** A list of texts beside a place on the screen, to pick one from by keyboard or mouse. */
export class ListBox {
  private readonly list = document.createElement("ul");
  private current = -1;

  constructor(
    id: string,
    label: string,
    private readonly pick: (index: number) => void,
  ) {
    this.list.id = id;
    this.list.className = "list-box";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", label);
    document.body.append(this.list);
    this.list.addEventListener("pointerdown", (event) => this.onPointer(event));
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** The item that Enter picks; -1 where there is none. */
  get active(): number {
    return this.current;
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.list.contains(target);
  }

  /** Below the place, or above it where there is no room. */
  show(texts: readonly string[], box: DOMRect): void {
    const items = texts.map((text, index) => {
      const item = document.createElement("li");
      item.id = `${this.list.id}-${index}`;
      item.setAttribute("role", "option");
      item.textContent = text;
      return item;
    });
    this.list.replaceChildren(...items);
    this.list.hidden = false;
    this.current = -1;
    const isRoomBelow = box.bottom + GAP + this.list.offsetHeight < window.innerHeight;
    this.list.style.left = `${box.left}px`;
    this.list.style.top = `${isRoomBelow ? box.bottom + GAP : Math.max(0, box.top - GAP - this.list.offsetHeight)}px`;
  }

  activate(index: number): void {
    const items = [...this.list.children];
    this.current = Math.max(0, Math.min(items.length - 1, index));
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === this.current)));
    items[this.current]?.scrollIntoView({ block: "nearest" });
  }

  hide(): void {
    this.list.hidden = true;
    this.current = -1;
  }

  private onPointer(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const index = [...this.list.children].indexOf((event.target as Element).closest("li") as HTMLLIElement);
    if (index >= 0) this.pick(index);
  }
}
