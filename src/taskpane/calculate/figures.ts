const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });

/** A figure with every digit that the cell holds; anything else as it stands. */
export const figureOf = (value: unknown, unit = ""): string =>
  `${typeof value === "number" ? figures.format(value) : String(value)}${unit === "" ? "" : ` ${unit}`}`;

export const counted = (count: number, noun: string): string =>
  `${figures.format(count)} ${noun}${count === 1 ? "" : "s"}`;
