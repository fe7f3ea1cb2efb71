import type { AccountKind } from "../../workbook/accountKind";

/** Columns as the pane calls them: a partner's organizations are its customers'. */
export const facetName = (column: string, kind: AccountKind): string =>
  column === "Organization" && kind === "partner" ? "Customer organization" : column;
