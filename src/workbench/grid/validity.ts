import { fromA1, splitAddress } from "./address";
import { CellError, type GridEngine, type Scalar, type Site, type Value } from "./engine";
import type { Area } from "./rect";
import type { Validation, ValidationRule } from "./validations";

type Bounds = NonNullable<ValidationRule["decimal"]>;

const COMPARE: Record<string, (value: number, first: number, second: number) => boolean> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThan: (value, first) => value < first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/** Whether a value may stand in a cell. A rule that takes more than a reference to find out allows everything. */
export function isAllowed(engine: GridEngine, site: Site, { rule, ignoreBlanks }: Validation, value: Value): boolean {
  if (!rule || (ignoreBlanks && (value === null || value === ""))) return true;
  if (rule.list) {
    const entries = listEntries(engine, site.sheet, rule.list.source);
    return entries === null || entries.some((entry) => isSame(entry, value, !rule.list?.source.startsWith("=")));
  }
  if (rule.wholeNumber) return isWhole(value) && isWithin(engine, site, rule.wholeNumber, value);
  return !rule.decimal || isWithin(engine, site, rule.decimal, value);
}

/** The entries of a list: words with commas between, or what stands in a range, a name's range or a spill. */
export function listEntries(engine: GridEngine, sheet: string, source: string): Scalar[] | null {
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  const area = referenceOf(engine, sheet, source.slice(1));
  if (!area) return null;
  const values = engine.read(area.sheet, area.rect).flat();
  return values.flatMap(({ value }) => (value === null || typeof value === "object" ? [] : [value]));
}

function referenceOf(engine: GridEngine, sheet: string, text: string): Area | null {
  const { sheet: named, a1 } = splitAddress(text.trim());
  const place = named ?? sheet;
  const rect = fromA1(a1.replace(/#$/, ""));
  if (rect) return { sheet: place, rect: (a1.endsWith("#") && engine.spillRect(place, rect.row, rect.col)) || rect };
  const name = engine.names().find((other) => other.name.toLowerCase() === a1.toLowerCase());
  return name ? referenceOf(engine, sheet, name.reference) : null;
}

/** Entries of a range match without regard to case, written ones exactly. */
function isSame(entry: Scalar, value: Value, isExact: boolean): boolean {
  const [one, other] = [String(entry), value instanceof CellError ? value.code : String(value)];
  return one === other || (!isExact && one.toLowerCase() === other.toLowerCase());
}

const isWhole = (value: Value) => typeof value === "number" && Number.isInteger(value);

function isWithin(engine: GridEngine, { sheet }: Site, bounds: Bounds, value: Value): boolean {
  if (typeof value !== "number") return false;
  const bound = (formula: string | number | undefined): number | null => {
    if (typeof formula !== "string") return formula ?? 0;
    if (formula.trim() !== "" && Number.isFinite(Number(formula))) return Number(formula);
    const area = referenceOf(engine, sheet, formula.replace(/^=/, ""));
    const found = area && engine.read(area.sheet, area.rect)[0]?.[0]?.value;
    return typeof found === "number" ? found : null;
  };
  const [first, second] = [bound(bounds.formula1), bound(bounds.formula2)];
  if (first === null || second === null) return true;
  return COMPARE[bounds.operator]?.(value, first, second) ?? true;
}
