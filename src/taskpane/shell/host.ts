import { missingRequirements, type Requirement } from "../../workbook/requirements";

/** Where the page runs: in an Excel that has what the add-in needs, in one that has not, or in no Excel. */
export type Host =
  | { readonly kind: "excel" }
  | { readonly kind: "tooOld"; readonly missing: readonly Requirement[] }
  | { readonly kind: "elsewhere" };

/** Asks office.js for the host. Without a network office.js may be absent, and then there is no Excel either. */
export async function findHost(): Promise<Host> {
  if (typeof Office === "undefined") return { kind: "elsewhere" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "elsewhere" };
  const missing = missingRequirements();
  return missing.length > 0 ? { kind: "tooOld", missing } : { kind: "excel" };
}
