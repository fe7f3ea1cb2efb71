import { products } from "../../../src/catalog/products";
import type { ProductRow } from "../../../src/catalog/schema";
import type { Column } from "../../../src/workbook/calculate/beside";
import type { ContractTerms } from "../../../src/workbook/calculate/contractTerms";
import { emptyDraft } from "../../../src/workbook/calculate/draft";
import { namedProduct, offerMonth, offerParents, offerProduct } from "../../../src/workbook/calculate/offers";

const column = (title: string, options: Partial<Column> & { value?: unknown; isDate?: boolean } = {}): Column => ({
  title,
  titleReference: `Usage!${title}$1`,
  reference: `Usage!${title}`,
  first: { value: options.value ?? 1, reference: `Usage!${title}$2`, isDate: options.isDate ?? false },
  last: options.last ?? 1,
  isOwn: options.isOwn ?? false,
});
const own = column("Ingested Spans", { isOwn: true });
const product = (name: string): ProductRow => {
  const found = products.find((row) => row.name === name);
  if (!found) throw new Error(`There is no product ${name}.`);
  return found;
};
const spans = product("APM Ingested Spans");
const draft = { ...emptyDraft, usage: "Usage!C2:C4" };

test.each([
  ["Ingested Spans", "APM Ingested Spans"],
  ["apm pro hosts", "APM Pro"],
  ["Ingested Spans (GB)", null],
  ["infra_host_top99p", null],
  ["", null],
])("the title “%s” names %s", (title, name) => expect(namedProduct(title)?.name ?? null).toBe(name));

test("a title that names a product offers it, and another choice stands", () => {
  expect(offerProduct(draft, [column("Hour"), own])).toEqual({ product: spans, title: own });
  const chosen = { ...draft, product: { name: "IoT", usage: draft.usage } };
  expect(offerProduct(chosen, [own])).toEqual({ product: product("IoT"), title: null });
  expect(offerProduct({ ...chosen, product: { name: "APM Ingested Spans", usage: draft.usage } }, [own]).title).toBe(
    own,
  );
});

test("a choice for other usage gives way to a title, and stays where no title names a product", () => {
  const before = { ...draft, product: { name: "IoT", usage: "Usage!D2:D4" } };
  expect(offerProduct(before, [own]).product).toBe(spans);
  expect(offerProduct(before, [column("Total", { isOwn: true })]).product?.name).toBe("IoT");
});

test("the month is the one of the nearest dates, to the left first", () => {
  const dates = (title: string, first: number, last = first) => column(title, { value: first, last, isDate: true });
  expect(offerMonth([column("A"), own])).toBeNull();
  expect(offerMonth([dates("A", 46_266), dates("B", 46_296, 46_326.9), own, dates("D", 46_330)])).toEqual({
    month: { year: 2026, month: 10 },
    reference: "Usage!B$2",
    endsIn: null,
  });
  expect(offerMonth([dates("A", 46_296, 46_327), own])?.endsIn).toBe("2026-11");
});

test("parents are those of the catalog and of the contract; its lines and the titles beside choose them", () => {
  const line = { commitment: 3, cell: "Contract!C6" };
  const contract: ContractTerms = {
    sheetId: "1",
    sheet: "Contract",
    tables: { DD_Contract: "DD_Contract", DD_Allotments: "DD_Allotments", DD_Settings: "DD_Settings" },
    lineOf: ({ name }) => (name === "APM Enterprise" ? line : null),
    parentsOf: () => [product("IoT")],
  };
  const offered = offerParents(draft, spans, null, contract, [column("APM Pro Hosts"), own]);
  const of = (name: string) => offered.find((parent) => parent.product.name === name);
  expect(of("IoT")).toMatchObject({ isChosen: false, usage: "" });
  expect(of("APM Pro")).toMatchObject({ isChosen: true, usage: "Usage!APM Pro Hosts", isProposed: true, line: null });
  expect(of("APM Enterprise")).toMatchObject({ isChosen: true, usage: "", isProposed: false, line });
  expect(of("Infrastructure Pro")).toBeUndefined();
});
