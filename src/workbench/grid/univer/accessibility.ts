/** Names for Univer's controls, which have none of their own for a screen reader, by where they are. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="defined-name"] input', "Name box"],
  ['[data-u-comp="defined-name"] [data-slot="popover-trigger"]', "Names"],
  ['[data-u-comp="formula-bar"] button', "Expand the formula bar"],
  ['[data-u-comp="sheet-bar-append-button"]', "Add a sheet"],
  ['[data-slot="dropdown-menu-trigger"] [data-u-comp="sheet-bar-append-button"]', "All sheets"],
];

/** Gives Univer's controls names and roles, also those that it draws later. */
export function nameControls(): void {
  const observer = new MutationObserver(apply);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["aria-expanded"] });
  apply();
}

function apply(): void {
  for (const [selector, name] of NAMES) each(selector, (control) => set(control, "aria-label", name));
  each('a[data-slot="popover-trigger"]', (link) => set(link, "role", "button"));
  // The list of sheets opens from a box around the button: the button says so, the box says nothing.
  each('div[data-slot="dropdown-menu-trigger"]', (box) => {
    for (const state of ["aria-haspopup", "aria-expanded"]) box.removeAttribute(state);
  });
  // The order of the page is the order of the keyboard: nothing goes before it.
  each('canvas[tabindex="1"]', (canvas) => set(canvas, "tabindex", "0"));
  each('section[aria-label^="Notifications"]', (area, index) => set(area, "aria-label", `Notifications ${index + 1}`));
}

function each(selector: string, act: (found: Element, index: number) => void): void {
  document.querySelectorAll(selector).forEach((found, index) => act(found, index));
}

function set(control: Element, attribute: string, value: string): void {
  if (control.getAttribute(attribute) !== value) control.setAttribute(attribute, value);
}
