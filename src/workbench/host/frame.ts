import type {} from "./excelHost";

/** Runs in the add-in's page, before office.js: gives it what Excel would have put there. */
const { excelHost } = window.parent;
if (excelHost) {
  for (const [name, value] of Object.entries(excelHost.attach())) {
    Object.defineProperty(window, name, { value: value as unknown, configurable: true, writable: true });
  }
}
