import { createRoot } from "react-dom/client";

export function showPane(element: HTMLElement, inExcel: boolean): void {
  createRoot(element).render(<p>{inExcel ? "DD Billing" : "Open this page from Excel."}</p>);
}
