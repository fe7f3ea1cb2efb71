/** Headings of docs/rules.md: every step of a working names the rule by which it was taken. */
export const rules = {
  core: "Core",
  kinds: "Kinds and hourly quantities",
  commitment: "Commitment on the hourly option",
  aggregation: "Aggregation functions",
  option: "On-demand option",
  pooling: "Pooling over the billing period",
  catalog: "Catalog",
  money: "Money",
  statement: "Statement",
  organizations: "Organizations",
  monthToDate: "Month to date",
  whatIf: "What if",
  tables: "Tables",
  reconcileBill: "Computed and reported",
  chargeback: "Chargeback",
  projection: "Projection",
  cheapest: "Cheapest commitment",
} as const;

export type Rule = keyof typeof rules;
