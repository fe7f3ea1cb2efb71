/** The host information that office.js reads from the address: Excel for Mac, whose channel the workbench answers. */
const PANE_ADDRESS = "/addin/taskpane.html?_host_Info=Excel$Mac$16.00$en-US$$$$3";

/** Loads the add-in's own page, with office.js as it is, beside the grid. */
export function loadPane(element: HTMLElement): void {
  const frame = document.createElement("iframe");
  frame.title = "DD Billing";
  frame.src = PANE_ADDRESS;
  element.append(frame);
}
