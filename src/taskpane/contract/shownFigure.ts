import type { Input } from "../../sheet/cells";

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });
const rates = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 12 });

/** A quantity with all the digits that Excel shows; what is no number stays as it was found. */
export const shownQuantity = (value: Input): string =>
  typeof value === "number" ? figures.format(value) : String(value);

export const shownRate = (value: Input): string => (typeof value === "number" ? rates.format(value) : String(value));
