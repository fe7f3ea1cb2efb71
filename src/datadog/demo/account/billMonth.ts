import type { MonthText } from "../../../catalog/schema";
import type { Exact } from "../../../engine/exact";
import type { Reading } from "../../../engine/reading";
import { ownUsage, shareLine, statementLine, type SharedLine, type StatementLine } from "../../../engine/statement";
import { demoRates, demoTerms, type Span } from "./demoTerms";
import type { BilledAs } from "./meters";
import type { DemoBilledAccount, DemoOrganization } from "./organizations";
import type { MeterMonth } from "./readMeters";

/** One product of an account's month as Datadog bills it, and what each organization has of it. */
export interface BilledMeter {
  readonly meter: BilledAs;
  readonly line: StatementLine;
  readonly parts: readonly {
    readonly organization: DemoOrganization;
    readonly usage: Exact;
    /** Null: nobody used it, and nobody bears its commitment. */
    readonly share: SharedLine | null;
  }[];
}

/** The bill of an account, worked out by the rules of the engine. */
export function billMonth(
  account: DemoBilledAccount,
  month: MonthText,
  span: Span,
  read: readonly MeterMonth[],
): BilledMeter[] {
  const soFar = (readings: readonly Reading[] | undefined): readonly Reading[] => (readings ?? []).slice(0, span.hours);
  return read.map(({ meter, account: readings, organizations }): BilledMeter => {
    const terms = demoTerms(account, meter, month, span);
    const parents = terms.parents.map(({ product }) => soFar(read.find((of) => of.meter.product === product)?.account));
    const line = statementLine(terms, { readings: soFar(readings), parents }, demoRates(account, meter));
    if (!line.ok) throw new Error(`The demo bills no ${meter.product.name}: ${JSON.stringify(line.issues)}`);
    const used = [...organizations].map(([organization, own]) => ({
      organization,
      usage: ownUsage(line.value, soFar(own)),
    }));
    const shares = shareLine(
      line.value,
      used.map(({ usage }) => usage),
    );
    const parts = used.map((part, index) => ({ ...part, share: shares?.[index] ?? null }));
    return { meter, line: line.value, parts };
  });
}
