/** Entry of the pane. The functions are associated by their own script before this one runs; the view loads on its own. */
import { findHost } from "./shell/host";

async function start(element: HTMLElement): Promise<void> {
  try {
    const host = await findHost();
    const { showPane } = await import(/* webpackChunkName: "pane" */ "./shell/pane");
    showPane(element, host);
  } catch (error) {
    element.textContent = `The pane could not be loaded. Close it and open it again. (${String(error)})`;
  }
}

void start(document.getElementById("pane") as HTMLElement);
