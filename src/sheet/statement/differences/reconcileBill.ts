import type { Exact } from "../../../engine/exact";
import { all, fail, ok, then, type Result } from "../../../engine/issue";
import { totalOf } from "../../../engine/statement";
import { readText, rowsOf, type Input } from "../../cells";
import { toCell, toFigure, type Cell, type CellResult } from "../../result";
import { accountLines, type AccountLine } from "../accountLines";
import { readStatement, type StatementInput } from "../statement";
import { cellOf } from "../statementRows";
import { causesOf, type Evidence, type Sides } from "./causesOf";
import { cause, told, type Cause } from "./causes";
import { compare, computedOf, measures, reportedOf, type Measure } from "./comparisons";
import { measurementsOf } from "./measurements";
import { readBillable, type BillableKey, type ReportedUsage } from "./readBillable";
import { readCosts, type ReportedCosts } from "./readCosts";
import { variantsOf } from "./variants";

/** The arguments of RECONCILEBILL, in their order. */
type Arguments = [
  usage: Input,
  contract: Input,
  allotments: Input,
  month: Input,
  billable: Input,
  costs: Input,
  settings: Input,
  rates: Input,
  account: Input,
];

export interface ComparedFigure {
  readonly product: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly computed: Result<Exact> | null;
  readonly reported: Result<Exact> | null;
  readonly causes: readonly Cause[];
}

export interface ReconciledBill {
  readonly figures: readonly ComparedFigure[];
  /** Null: no costs are given. */
  readonly total: ComparedFigure | null;
}

interface Reports {
  readonly usage: ReportedUsage | null;
  readonly costs: ReportedCosts | null;
}

/** The statement of a month against what Datadog reports of it, figure by figure, with the causes that can be told. */
export function readReconciledBill(...args: Arguments): Result<ReconciledBill> {
  const [usage, contract, allotments, month, billable, costs, settings, rates, account] = args;
  return then(readText(account, "account"), (name) =>
    then(ofAccount(usage, name), (own) =>
      then(readStatement(own, contract, allotments, month, null, settings, rates), (input) => {
        const [only, ...more] = input.months;
        if (only === undefined || more.length > 0)
          return fail("badValue", "month", "is left out", "usage has several months: give the one to compare");
        if (only.month === null)
          return fail("badValue", "month", "is left out", "the hours of usage have no date: give their month");
        if (rowsOf(billable) === null && rowsOf(costs) === null)
          return fail("badValue", "billable", "is left out, and so is costs", "give one of them, or both");
        const reports = all([
          rowsOf(billable) === null ? ok(null) : readBillable(billable, only.month, name),
          rowsOf(costs) === null ? ok(null) : readCosts(costs, only.month, name),
        ] as const);
        return then(reports, ([ofUsage, ofCosts]) => ok(reconciled(input, { usage: ofUsage, costs: ofCosts }, own)));
      }),
    ),
  );
}

/** The usage of one account, by the column Account. */
function ofAccount(usage: Input, account: string | null): Result<Input> {
  const rows = rowsOf(usage);
  if (account === null || rows === null) return ok(usage);
  const [titles = [], ...body] = rows;
  const place = titles.findIndex((title) => typeof title === "string" && title.trim().toLowerCase() === "account");
  if (place < 0) return fail("badValue", "account", `is "${account}"`, "usage has no column Account: leave it out");
  const own = body.filter((cells) => String(cells[place]).trim().toLowerCase() === account.toLowerCase());
  return own.length === 0
    ? fail("noData", "account", `is "${account}"`, "give a name that stands in the column Account of usage")
    : ok([titles, ...own]);
}

function reconciled(input: StatementInput, reports: Reports, usageCells: Input): ReconciledBill {
  const { terms } = input;
  const [usage] = input.months as [StatementInput["months"][number]];
  const lines = accountLines(terms, usage);
  const keys = new Map<string, BillableKey | null>();
  for (const [name, product] of reports.usage?.products ?? []) keys.set(name, chosenKey(product.keys, lines.find((line) => line.name === name))); // prettier-ignore
  const reportedNames = [...(reports.usage?.products.values() ?? []), ...(reports.costs?.costs.values() ?? [])];
  const unknownNames = reportedNames.flatMap(({ name, unknown }) => (unknown === null ? [] : [{ name, unknown }]));
  const elapsed = [...keys.values()].flatMap((key) => key?.elapsedHours ?? []);
  const evidence: Evidence = {
    terms,
    usage,
    unknownNames,
    measurements: measurementsOf(usageCells),
    variants: variantsOf(terms, usage, {
      aggregation: new Map([...keys].flatMap(([name, key]) => (key === null || key.aggregation === "" ? [] : [[name, spelled(key.aggregation)] as const]))), // prettier-ignore
      elapsedHours: elapsed.length === 0 ? null : Math.max(...elapsed),
    }),
  };
  const names = [...new Set([...lines.map(({ name }) => name), ...reportedNames.map(({ name }) => name)])];
  const figures = names.flatMap((name) => figuresOf(name, evidence, reports, keys, lines.find((line) => line.name === name) ?? null)); // prettier-ignore
  return { figures, total: reports.costs === null ? null : totalRow(figures, reports, input.notes) };
}

const spelled = (aggregation: string): string => (aggregation === "hwmp" ? "HWMP" : aggregation);

/** The key of the line's own aggregation, where Datadog reports a product under several; null: nothing tells which. */
function chosenKey(keys: readonly BillableKey[], line: AccountLine | undefined): BillableKey | null {
  const [only = null, ...more] = keys;
  if (more.length === 0) return only;
  const aggregation = line?.computed.ok ? line.computed.value.line.aggregation.toLowerCase() : null;
  const [match = null, ...others] = keys.filter((key) => key.aggregation === aggregation);
  return others.length === 0 ? match : null;
}

function figuresOf(
  product: string,
  evidence: Evidence,
  reports: Reports,
  keys: ReadonlyMap<string, BillableKey | null>,
  line: AccountLine | null,
): ComparedFigure[] {
  const key = keys.get(product) ?? null;
  const cost = reports.costs?.costs.get(product) ?? null;
  const unknown = reports.usage?.products.get(product)?.unknown ?? cost?.unknown ?? null;
  const unit = line?.computed.ok ? line.computed.value.unit : (key?.unit ?? "");
  const compared: ComparedFigure[] = [];
  let usageDiffers = false;
  for (const measure of measures) {
    const report = measure === "Total cost" ? reports.costs : reports.usage;
    const reported = measure === "Total cost" ? (cost?.cost ?? null) : key === null ? severalKeys(reports, product) : reportedOf(key, measure); // prettier-ignore
    const computed = line === null ? null : computedOf(line, measure);
    if (report === null || (computed === null && reported === null)) continue;
    const sides: Sides = { name: product, line, key, unknown, costType: reports.costs?.type ?? null, usageDiffers };
    const found = causesOf(evidence, sides, measure, computed, reported);
    if (found.length > 0) usageDiffers = true;
    compared.push({ product, measure, unit: measure === "Total cost" ? "" : unit, computed, reported, causes: found });
  }
  return compared;
}

/** A product under several keys, none of which is the one of its aggregation, has no figure to compare with. */
function severalKeys({ usage }: Reports, product: string): Result<Exact> | null {
  const keys = usage?.products.get(product)?.keys ?? [];
  return keys.length === 0
    ? null
    : fail("differs", "billable", `has several keys for ${product} (${keys.map(({ key }) => key).join(", ")})`, "none is of the line’s aggregation"); // prettier-ignore
}

/** What the month costs, and what is to be said of the whole. */
function totalRow(
  figures: readonly ComparedFigure[],
  { usage, costs }: Reports,
  notes: readonly string[],
): ComparedFigure {
  const of = (side: "computed" | "reported"): Result<Exact> =>
    totalOf(figures.flatMap((row) => (row.measure === "Total cost" && row[side] !== null ? [row[side]] : [])));
  const accounts = [...new Set([...(usage?.accounts ?? []), ...(costs?.accounts ?? [])])];
  return {
    product: "Total",
    measure: "Total cost",
    unit: "",
    computed: of("computed"),
    reported: of("reported"),
    causes: [
      ...(costs?.type === "estimated" ? [cause("notFinal", "the reported costs are estimates.")] : []),
      ...(costs?.type === null ? [cause("openFigure", "the month has neither a final cost nor an estimate.")] : []),
      ...(costs?.hasLevels ? [cause("levels", "rows of the account repeat those of its organizations and are left out.")] : []), // prettier-ignore
      ...(accounts.length > 1 ? [cause("accounts", `the figures of ${accounts.length} accounts are added up, and each has its own contract: give account.`)] : []), // prettier-ignore
      ...notes.map((note) => cause("computed", note)).filter(({ text }) => !text.startsWith("Amounts in")),
    ],
  };
}

const header: Cell[] = ["Product", "Figure", "Unit", "Computed", "Reported", "Difference", "Status", "Causes"];

export function reconcileBill(...args: Arguments): CellResult<Cell[][]> {
  return toCell(
    then(readReconciledBill(...args), ({ figures, total }) =>
      ok<Cell[][]>([header, ...[...figures, ...(total === null ? [] : [total])].map(cellsOf)]),
    ),
  );
}

function cellsOf({ product, measure, unit, computed, reported, causes }: ComparedFigure): Cell[] {
  const shown = (figure: Result<Exact> | null): Cell => (figure === null ? "" : cellOf(then(figure, toFigure)));
  const known = [computed, reported].every((figure) => figure === null || figure.ok);
  const compared = known ? compare(measure, valueOf(computed), valueOf(reported)) : null;
  return [
    product,
    measure,
    unit,
    shown(computed),
    shown(reported),
    compared === null ? "" : shown(ok(compared.difference)),
    compared === null ? "not known" : compared.status,
    told(causes),
  ];
}

const valueOf = (figure: Result<Exact> | null): Exact | null => (figure?.ok ? figure.value : null);
