import { apiKeys } from "../catalog/apiKeys";
import { apiUnits } from "../catalog/apiUnits";
import { products, type ProductName } from "../catalog/products";
import type { ApiKeyRow } from "../catalog/schema";
import { Exact } from "../engine/exact";
import type { Issue, Result } from "../engine/issue";

/** Which of the API's vocabularies a name belongs to. */
export type Vocabulary = Exclude<keyof ApiKeyRow, "product">;

interface Named {
  readonly product: ProductName | null;
  readonly unit: string | null;
  /** What the API counts in, if that is not the catalog's unit. */
  readonly apiUnit: { readonly name: string; readonly perUnit: string } | null;
  readonly notice: Issue | null;
}

/** Every key of the catalog in its vocabulary. */
const named = new Map<string, Named>();
for (const vocabulary of ["dimension", "hourly", "billable", "summary", "attribution"] as const)
  for (const key of new Set(apiKeys.flatMap((row): readonly string[] => row[vocabulary]))) {
    const rows = apiKeys.filter((row) => (row[vocabulary] as readonly string[]).includes(key));
    named.set(
      `${vocabulary} ${key}`,
      describe(
        rows.map(({ product }) => product),
        key,
      ),
    );
  }

/** The catalog's product of a name in the API: exactly that name, never one that resembles it. */
export const productOf = (vocabulary: Vocabulary, key: string): Named =>
  named.get(`${vocabulary} ${key}`) ?? describe([], key);

/** The product of a name that the catalog resolved, as it stands in a file. */
export function productNamed(resolved: Result<{ readonly name: string }>, key: string): Named {
  const found = resolved.ok ? products.filter(({ name }) => name === resolved.value.name) : [];
  if (!resolved.ok && resolved.issues.some(({ code }) => code === "ambiguousProduct"))
    return { product: null, unit: null, apiUnit: null, notice: severalTiers(key, null) };
  return describe(
    found.map(({ name }) => name),
    key,
  );
}

function describe(found: readonly ProductName[], key: string): Named {
  const [first] = found;
  if (first === undefined) return { product: null, unit: null, apiUnit: null, notice: notInCatalog(key) };
  const unit = products.find(({ name }) => name === first)?.unit ?? null;
  const counted = apiUnits.find((row) => row.unit === unit);
  return {
    product: found.length === 1 ? first : null,
    unit,
    apiUnit: counted === undefined ? null : { name: counted.apiUnit, perUnit: counted.apiUnitsPerUnit },
    notice: found.length === 1 ? null : severalTiers(key, found),
  };
}

function notInCatalog(key: string): Issue {
  return {
    code: "unknownProduct",
    path: `"${key}"`,
    received: "is not in the catalog",
    expected: "its rows are imported without a product",
  };
}

function severalTiers(key: string, found: readonly ProductName[] | null): Issue {
  return {
    code: "ambiguousProduct",
    path: `"${key}"`,
    received: `stands for several products${found === null ? "" : ` (${found.join(", ")})`}`,
    expected: "its rows are imported without a product: choose the one of your contract",
  };
}

/** A figure of the API in the catalog's unit: bytes as GB of 10^9 bytes, invocations as millions. */
export function inUnit(figure: number | null, { apiUnit }: Pick<Named, "apiUnit">): number | null {
  return figure === null || apiUnit === null ? figure : Exact.ratio(figure, apiUnit.perUnit).toNumber();
}
