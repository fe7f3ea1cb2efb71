import { writeReport } from "../../../src/workbook/reports/writeReport";
import { productsReport } from "./productsReport";

interface Held {
  readonly properties: Map<string, string>;
  isProtected: boolean;
  readonly log: string[];
}

interface Given {
  readonly sheets?: Readonly<Record<string, string | null>>;
  readonly styles?: readonly string[];
  readonly isProtected?: boolean;
  readonly failing?: number;
}

/** Records what is called and set below an object, as "getRange(A1).style = DD Title". */
function recorder(log: string[], path = ""): unknown {
  return new Proxy(() => undefined, {
    get: (_target, name) =>
      name === Symbol.toPrimitive ? () => path : recorder(log, `${path}${path && "."}${String(name)}`),
    set: (_target, name, value) => log.push(`${path}.${String(name)} = ${String(value)}`) > 0,
    apply: (_target, _this, args) => {
      log.push(`${path}(${args.map(String).join()})`);
      return recorder(log, `${path}(${args.map(String).join()})`);
    },
  });
}

/** Sheets by name, each with the report that it was made for, if any. */
function useWorkbook({ sheets = {}, styles = [], isProtected = false, failing = 0 }: Given = {}) {
  const held = new Map<string, Held>(
    Object.entries(sheets).map(([name, made]) => [
      name,
      { properties: new Map(made === null ? [] : [["DD Report", made]]), isProtected: false, log: [] },
    ]),
  );
  const added: string[] = [];
  let syncs = 0;
  const sheet = (name: string): unknown => {
    const one = held.get(name);
    const any = recorder(one?.log ?? []) as Record<string, unknown>;
    const items = (kind: string) => ({ load: () => undefined, items: [{ delete: () => one?.log.push(`${kind} deleted`) }], add: () => recorder([]) }); // prettier-ignore
    return new Proxy(any, {
      get: (_target, key) => {
        if (key === "name") return name;
        if (key === "isNullObject") return one === undefined;
        if (key === "load") return () => sheet(name);
        if (key === "protection") return { protected: one?.isProtected };
        if (key === "delete") return () => held.delete(name);
        if (key === "charts" || key === "tables") return items(String(key));
        if (key === "customProperties")
          return {
            add: (property: string, value: string) => one?.properties.set(property, value),
            getItemOrNullObject: (property: string) => {
              const value = one?.properties.get(property);
              const found = { value, isNullObject: value === undefined, load: () => found };
              return found;
            },
          };
        return any[key as string];
      },
      set: (_target, key, value) => Reflect.set(any, key, value),
    });
  };
  const context = {
    application: { suspendScreenUpdatingUntilNextSync: () => undefined },
    workbook: {
      protection: { protected: isProtected, load: () => undefined },
      styles: {
        load: () => undefined,
        items: styles.map((name) => ({ name })),
        add: (name: string) => added.push(name),
        getItem: () => recorder([]),
      },
      worksheets: {
        load: () => undefined,
        get items() {
          return [...held.keys()].map(sheet);
        },
        add: (name: string) => (held.set(name, { properties: new Map(), isProtected: false, log: [] }), sheet(name)),
        getItem: sheet,
        getItemOrNullObject: sheet,
      },
    },
    sync: () =>
      ++syncs === failing
        ? Promise.reject(Object.assign(new Error("refused"), { code: "AccessDenied" }))
        : Promise.resolve(),
  };
  (globalThis as { Excel?: unknown }).Excel = { run: (work: (given: unknown) => unknown) => Promise.resolve(work(context)) }; // prettier-ignore
  return { held, added };
}

const written = (sheet: string, isReplaced: boolean) => ({ ok: true, value: { sheet, isReplaced, noChart: null } });

test("a report goes onto a sheet of its own, with styles, marks of shares and a page", async () => {
  const { held, added } = useWorkbook({ sheets: { Usage: null }, styles: ["DD Header"] });
  expect(await writeReport(productsReport)).toEqual(written("DD Products", false));
  expect(added).toEqual([
    "DD Title",
    "DD Note",
    "DD Figures header",
    "DD Month",
    "DD Text",
    "DD Quantity",
    "DD Money",
    "DD Percent",
    "DD Total",
  ]);
  const made = held.get("DD Products");
  expect(made?.properties.get("DD Report")).toBe("DD Products");
  expect(made?.log).toEqual(
    expect.arrayContaining([
      "getRange(A1).style = DD Title",
      'getRange(A4).formulas = =DD.PRODUCTS("APM")',
      "pageLayout.setPrintTitleRows($4:$4)",
      "pageLayout.headersFooters.defaultForAllPages.centerHeader = Products && units",
    ]),
  );
  const rules = made?.log.filter((line) => line.includes(".rule.formula"));
  expect(rules?.map((line) => line.split(" = ")[1])).toEqual([
    "=AND(ISNUMBER(J5),J5>=0.5)",
    "=AND(ISNUMBER(J5),J5>=1)", // the last one that is added outranks the others
  ]);
});

test.each([
  ["the user's own sheet of that name", { "dd products": null }, "DD Products 2", false],
  ["a report that was renamed", { "My products": "DD Products" }, "DD Products", false],
  ["another report", { "DD Products": "DD Statement" }, "DD Products 2", false],
  ["an earlier one", { "DD Products": "DD Products" }, "DD Products", true],
  ["an earlier one beside the user's own", { "DD Products": null, "DD Products 2": "DD Products" }, "DD Products 2", true], // prettier-ignore
] as const)("with %s", async (_name, sheets, name, isReplaced) => {
  const { held } = useWorkbook({ sheets });
  expect(await writeReport(productsReport)).toEqual(written(name, isReplaced));
  expect(held.get(name)?.log.includes("charts deleted")).toBe(isReplaced);
  for (const other of Object.keys(sheets).filter((sheet) => sheet !== name)) expect(held.get(other)?.log).toEqual([]);
});

test("protection is told before anything is written", async () => {
  const { held } = useWorkbook({ sheets: { "DD Products": "DD Products" } });
  for (const sheet of held.values()) sheet.isProtected = true;
  expect(await writeReport(productsReport)).toMatchObject({ ok: false, message: expect.stringContaining("“DD Products” is protected") as string }); // prettier-ignore
  expect(held.get("DD Products")?.log).toEqual([]);
  const closed = useWorkbook({ isProtected: true });
  expect(await writeReport(productsReport)).toMatchObject({ ok: false, message: expect.stringContaining("structure") as string }); // prettier-ignore
  expect([...closed.held.keys()]).toEqual([]);
});

test("a new sheet that Excel refuses in part is taken back; without its chart it stands, and it is said why", async () => {
  const refused = useWorkbook({ failing: 3 });
  expect(await writeReport(productsReport)).toMatchObject({ ok: false });
  expect([...refused.held.keys()]).toEqual([]);
  const drawn = useWorkbook({ failing: 4 });
  expect(await writeReport(productsReport)).toMatchObject({ ok: true, value: { noChart: expect.any(String) as string } }); // prettier-ignore
  expect([...drawn.held.keys()]).toEqual(["DD Products"]);
});
