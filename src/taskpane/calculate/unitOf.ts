import type { Prepared } from "../../workbook/calculate/prepare";

/** The unit of the figure: the working's own, else the product's. */
export function unitOf({ draft, preview, product }: Prepared): string {
  if (draft.what === "onDemand") return preview?.steps.at(-1)?.unit ?? "";
  return preview?.summedUnit ?? product.product?.unit ?? "";
}
