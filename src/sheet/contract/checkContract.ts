import { all, type Result } from "../../engine/issue";
import { chooseOption, type ChosenOption } from "../../engine/option";
import { readSettings, type Settings } from "../readSettings";
import { isSpare } from "../readTable";
import type { ContractCells, TableRow } from "./contractTables";
import { parentOption, parentsOf } from "./parentOption";
import { issuesAt, type ContractIssue, type ContractWarning } from "./place";
import { readAllotment, type AllotmentTerms } from "./readAllotment";
import { repeatedPairs, requireSingle } from "./repeated";
import { readLine, requireBillable, type LineTerms } from "./readLine";

/** A contract in which everything is right. */
export interface Contract {
  readonly lines: readonly LineTerms[];
  readonly allotments: readonly AllotmentTerms[];
  readonly settings: Settings;
}

/** A line as it stands in the table, with what there is to say of it. */
export interface CheckedLine extends TableRow<"DD_Contract"> {
  /** Null where the cells are no terms; the issues say why. */
  readonly terms: LineTerms | null;
  readonly option: ChosenOption | null;
  readonly issues: readonly ContractIssue[];
  readonly warnings: readonly ContractWarning[];
}

/** The tables after reading: the lines, the issues of the other two tables, and the contract if there are none at all. */
export interface CheckedContract {
  readonly lines: readonly CheckedLine[];
  readonly issues: readonly ContractIssue[];
  readonly contract: Contract | null;
}

/** Reads every row of the three tables. Spare rows are no lines. */
export function checkContract(cells: ContractCells): CheckedContract {
  const allotments = cells.DD_Allotments.filter((row) => !isSpare(row)).map(({ row, cells: given }) => {
    const read = readAllotment(given);
    return { read, issues: issuesAt("DD_Allotments", row, read) };
  });
  const quantities = values(allotments.map(({ read }) => read));
  const settings = checkSettings(cells.DD_Settings);
  const rows = cells.DD_Contract.filter((row) => !isSpare(row)).map((row) => ({ row, read: readLine(row.cells) }));
  const terms = values(rows.map(({ read }) => read));
  const { catalog, subscriptionOption } = settings.value ?? { catalog: null, subscriptionOption: null };
  const optionOf = ({ product, option }: LineTerms): ChosenOption => {
    const names = parentsOf(product, quantities, catalog);
    const parents = terms.filter((line) => names.has(line.product.name));
    return chooseOption(product, option, parentOption(parents, subscriptionOption), subscriptionOption);
  };
  const lines = rows.map(({ row, read }) => checkLine(row, read, terms, optionOf));
  const issues = [...allotments.flatMap((row) => row.issues), ...repeatedPairs(cells), ...settings.issues];
  const sound = settings.value !== null && issues.length === 0 && lines.every((line) => line.issues.length === 0);
  return { lines, issues, contract: sound ? { lines: terms, allotments: quantities, settings: settings.value } : null };
}

function checkLine(
  { row, cells }: TableRow<"DD_Contract">,
  read: Result<LineTerms>,
  lines: readonly LineTerms[],
  optionOf: (line: LineTerms) => ChosenOption,
): CheckedLine {
  if (!read.ok)
    return { row, cells, terms: null, option: null, issues: issuesAt("DD_Contract", row, read), warnings: [] };
  const terms = read.value;
  const option = optionOf(terms);
  const table = "DD_Contract";
  const warnings: ContractWarning[] = [];
  if (option.warning !== null) warnings.push({ place: { table, row, column: "Option" }, text: option.warning });
  const issues = issuesAt(table, row, all([requireBillable(terms, option.option), requireSingle(terms, cells, lines)]));
  return { row, cells, terms, option, issues, warnings };
}

/** Each row by itself, so that an issue is found at its row; then all together, for names that stand there twice. */
function checkSettings(rows: readonly TableRow<"DD_Settings">[]): {
  readonly value: Settings | null;
  readonly issues: readonly ContractIssue[];
} {
  const pairs = rows.map(({ cells }) => [cells.Name, cells.Value] as const);
  const issues = rows.flatMap(({ row }, index) => {
    const read = readSettings(pairs.slice(index, index + 1));
    const columnOf = (path: string) => (path.startsWith("settings (row") ? "Name" : "Value");
    return issuesAt("DD_Settings", row, read, columnOf).map((issue) => ({ ...issue, path: issue.place.column }));
  });
  if (issues.length > 0) return { value: null, issues };
  const together = readSettings(pairs);
  if (together.ok) return { value: together.value, issues: [] };
  const names = pairs.map(([name]) => String(name).toLowerCase());
  const repeated = rows.filter((_, index) => names[index] !== "" && names.indexOf(names[index] ?? "") < index);
  const twice = repeated.slice(0, 1).flatMap(({ row }) => issuesAt("DD_Settings", row, together, () => "Name"));
  return { value: null, issues: twice.map((issue) => ({ ...issue, path: "Name" })) };
}

const values = <T>(results: readonly Result<T>[]): T[] =>
  results.flatMap((result) => (result.ok ? [result.value] : []));
