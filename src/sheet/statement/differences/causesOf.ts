import type { ProductRow } from "../../../catalog/schema";
import { Exact } from "../../../engine/exact";
import type { Issue, Result } from "../../../engine/issue";
import { hoursInMonth } from "../../../engine/month";
import { sentence } from "../../result";
import type { AccountLine, StatementTerms } from "../accountLines";
import type { MonthUsage } from "../monthUsage";
import { cause, type Cause } from "./causes";
import { computedOf, isSame, type Measure } from "./comparisons";
import type { BillableKey } from "./readBillable";
import type { Variant } from "./variants";

/** What is known of a product on both sides. Null: a side does not have it. */
export interface Sides {
  readonly name: string;
  readonly line: AccountLine | null;
  readonly key: BillableKey | null;
  /** Why the reported name is no product. */
  readonly unknown: Issue | null;
  readonly costType: "historical" | "estimated" | null;
  /** The usage above the cost was compared, and differs. */
  readonly usageDiffers: boolean;
}

/** What the causes are looked for in. */
export interface Evidence {
  readonly terms: StatementTerms;
  readonly usage: MonthUsage;
  readonly variants: readonly Variant[];
  /** Names that are reported and stand for several products, or none. */
  readonly unknownNames: readonly { readonly name: string; readonly unknown: Issue }[];
  /** Datadog's names of the measurements in the rows of a product. */
  readonly measurements: ReadonlyMap<string, ReadonlySet<string>>;
}

type Figure = Result<Exact> | null;

/** Why a computed figure is not the reported one: what can be proved first, then what the tables make likely. */
export function causesOf(
  evidence: Evidence,
  sides: Sides,
  measure: Measure,
  computed: Figure,
  reported: Figure,
): Cause[] {
  const wrong = [
    ...(computed !== null && !computed.ok ? [cause("computed", sentencesOf(computed.issues))] : []),
    ...(reported !== null && !reported.ok ? [cause("openFigure", sentencesOf(reported.issues))] : []),
  ];
  if (wrong.length > 0) return wrong;
  if (computed?.ok && reported?.ok) return differing(evidence, sides, measure, computed.value, reported.value);
  if (reported?.ok) return [onlyReported(sides)];
  return computed?.ok && !computed.value.isZero() ? [onlyComputed(evidence, sides)] : [];
}

const sentencesOf = (issues: readonly Issue[]): string => [...new Set(issues.map(sentence))].join(" ");

function onlyReported({ unknown, name }: Sides): Cause {
  if (unknown !== null) return cause("unknownProduct", `“${name}”, ${unknown.received.replace(/^is "[^"]*", /, "")}.`);
  return cause("notInContract", "neither the contract nor the usage has it.");
}

function onlyComputed({ unknownNames }: Evidence, { name }: Sides): Cause {
  const meant = unknownNames.find(({ unknown }) => unknown.code === "ambiguousProduct" && unknown.expected.includes(`"${name}"`)); // prettier-ignore
  return meant === undefined
    ? cause("unexplained", "Datadog reports nothing of this name.")
    : cause("unknownProduct", `“${meant.name}” is reported, which stands for several products: choose this one where it is imported.`); // prettier-ignore
}

function differing(evidence: Evidence, sides: Sides, measure: Measure, computed: Exact, reported: Exact): Cause[] {
  if (isSame(measure, computed, reported)) return [];
  const { line } = sides;
  const proved = [
    ...provedByVariants(evidence, sides, measure, reported),
    ...provedByFigures(evidence, sides, measure, computed, reported),
  ];
  if (proved.length > 0) return proved.slice(0, most);
  const likely = line?.product ? likelyCauses(evidence, sides, line.product, measure, computed.compare(reported)) : [];
  return likely.length > 0 ? likely : [cause("unexplained", "none can be told from these tables.")];
}

/** Causes that a cell names: the same terms often give the same figure. */
const most = 2;

function provedByVariants({ variants }: Evidence, { name }: Sides, measure: Measure, reported: Exact): Cause[] {
  return variants.flatMap((variant) => {
    const line = variant.lines().find((one) => one.name === name);
    const figure = line === undefined ? null : computedOf(line, measure);
    return figure?.ok && isSame(measure, figure.value, reported)
      ? [cause(variant.name, `${variant.text}, it is as reported.`)]
      : [];
  });
}

/** 2³⁰ bytes for each 10⁹. */
const binary = Exact.ratio(2 ** 30, 10 ** 9);

function provedByFigures(
  { usage }: Evidence,
  { line, key }: Sides,
  measure: Measure,
  computed: Exact,
  reported: Exact,
): Cause[] {
  if (!line?.computed.ok || measure === "Total cost") return [];
  const { unit, quantities } = line.computed.value;
  const gigabytes = unit === "GB" && [computed.times(binary), computed.dividedBy(binary)].some((figure) => isSame(measure, figure, reported)); // prettier-ignore
  const whole = Number.isInteger(reported.toNumber()) && Math.abs(computed.minus(reported).toNumber()) < 1;
  const used = quantities.commitment.minus(quantities.commitment.minus(quantities.billable).clamped());
  const elapsed = key?.elapsedHours ?? null;
  const part = elapsed === null ? null : computed.times(Exact.ratio(elapsed, usage.span));
  const isCommitted = measure === "Committed usage";
  return [
    ...(gigabytes ? [cause("gigabytes", "one side counts 2³⁰ bytes as a GB, the other 10⁹.")] : []),
    ...(whole ? [cause("wholeUnits", "the reported figure has whole units only.")] : []),
    ...(isCommitted && isSame(measure, used, reported)
      ? [cause("usedCommitment", "what is reported is the part of the commitment that was used.")]
      : []),
    ...(isCommitted && part !== null && isSame(measure, part, reported)
      ? [cause("firstMonth", `the commitment for ${elapsed} of ${usage.span} hours is as reported.`)]
      : []),
  ];
}

function likelyCauses(evidence: Evidence, sides: Sides, product: ProductRow, measure: Measure, sign: number): Cause[] {
  const { terms, usage, measurements } = evidence;
  const { key, costType, usageDiffers, line } = sides;
  const read = usage.hoursOf(product);
  const missing = usage.perMonth ? 0 : read.filter((one) => one === 0).length;
  const elapsed = key?.elapsedHours ?? null;
  const first = read.indexOf(1);
  const begins = elapsed !== null && elapsed < usage.span && first === usage.span - elapsed;
  const monthHours = usage.month === null ? usage.span : hoursInMonth(usage.month);
  const isOpen = elapsed !== null && elapsed < monthHours && !begins;
  const keys = [...(measurements.get(product.name) ?? [])];
  const aggregation = line?.computed.ok ? line.computed.value.line.aggregation : null;
  const isOther = key !== null && key.aggregation !== "" && aggregation !== null && key.aggregation !== aggregation.toLowerCase(); // prettier-ignore
  const isCost = measure === "Total cost";
  const found = [
    ...(keys.length > 1 ? [cause("twice", `its rows of usage have several measurements (${keys.join(", ")}), which add up: keep one.`)] : []), // prettier-ignore
    ...(isOther && !isCost
      ? [cause("aggregation", `computed by ${aggregation}, reported by ${key.aggregation}.`)]
      : []),
    ...(missing > 0 && sign < 0 ? [cause("missingHours", `${missing} of ${usage.span} hours have no reading and count as 0.`)] : []), // prettier-ignore
    ...(begins ? [cause("firstMonth", `its usage begins in hour ${first + 1}: the month may be billed for ${elapsed} hours.`)] : []), // prettier-ignore
    ...(isOpen ? [cause("notFinal", `Datadog counts ${elapsed} of ${monthHours} hours so far.`)] : []),
    ...(isCost && costType === "estimated" ? [cause("notFinal", "the reported cost is an estimate.")] : []),
    ...(terms.rows.some((row) => row.product === product) ? [] : [cause("notInContract", "computed by its defaults, without commitment or rates.")]), // prettier-ignore
  ];
  if (isCost) return [...found, usageDiffers ? cause("follows", "see the usage above.") : cause("rates", "the usage gives no reason: compare rate, tiers and discounts with the invoice.")]; // prettier-ignore
  if (found.length > 0) return found;
  if (measure === "On-demand usage" && usageDiffers) return [cause("follows", "see the usage above.")];
  return measure === "Billable usage" && sign > 0
    ? [cause("trial", "perhaps: hourly usage has trials, billable usage leaves them out.")]
    : [];
}
