/** Known causes of a difference: the headings of docs/differences.md, which says what to do about each. */
export const causes = {
  missingHours: "Missing hours",
  notFinal: "Month not final",
  unknownProduct: "Product unknown",
  notInContract: "Not in the contract",
  aggregation: "Another aggregation",
  rounding: "Rounded hourly quantities",
  gigabytes: "Gigabytes",
  rates: "Rates, tiers and discounts",
  commitmentMode: "Commitment mode",
  pooling: "Pooling",
  option: "On-demand option",
  hoursBasis: "Hours basis",
  firstMonth: "Prorated first month",
  usedCommitment: "Used commitment",
  wholeUnits: "Whole units",
  trial: "Trial usage",
  twice: "Measured twice",
  openFigure: "Open figure",
  accounts: "Several accounts",
  levels: "Two levels",
  computed: "Not computed",
  follows: "Follows from usage",
  unexplained: "No known cause",
} as const;

/** A cause and how it shows here, as the cell says it. */
export interface Cause {
  readonly heading: (typeof causes)[keyof typeof causes];
  readonly text: string;
}

export const cause = (name: keyof typeof causes, text: string): Cause => ({ heading: causes[name], text });
export const told = (found: readonly Cause[]): string => found.map(({ heading, text }) => `${heading}: ${text}`).join(" "); // prettier-ignore
