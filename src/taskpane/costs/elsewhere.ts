import type { FeatureRow } from "../../catalog/schema";

/** Where a customer finds what a partner admin account lacks. */
export const elsewhere = ({ customerFinds }: Pick<FeatureRow, "customerFinds">): string =>
  customerFinds === null
    ? "It is not available in a partner admin account."
    : `Each customer finds it in its own organization: ${customerFinds}.`;
