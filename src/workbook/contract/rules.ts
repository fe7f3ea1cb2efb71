import { contractTables, type ColumnOf, type TableName } from "../../sheet/contract/contractTables";
import { aggregations, options } from "../../sheet/readChoice";
import { commitmentModes, poolings } from "../../sheet/readSettings";
import { notes } from "./notes";
import { productList } from "./lists";

type Rule = Pick<Excel.DataValidation, "rule" | "errorAlert">;

const stop = (title: string, message: string): Excel.DataValidationErrorAlert => ({
  showAlert: true,
  style: "Stop",
  title,
  message,
});

const oneOf = (words: readonly string[]): Rule => ({
  rule: { list: { inCellDropDown: true, source: words.join(",") } },
  errorAlert: stop("Not one of the words", `Choose ${words.join(", ")}, or leave the cell blank.`),
});

/** Other spellings than the list's are accepted by the functions, so a name that is not in it is asked about, not refused. */
const product: Rule = {
  rule: { list: { inCellDropDown: true, source: productList } },
  errorAlert: {
    showAlert: true,
    style: "Warning",
    title: "Not a name of the catalog",
    message: "Datadog's other spellings will do too: the Contract view of DD Billing says whether this is one of them.",
  },
};

const figure: Rule = {
  rule: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
  errorAlert: stop("Not a quantity", "Enter a number of 0 or more, or leave the cell blank."),
};

const rules: Readonly<Partial<Record<ColumnOf<TableName>, Rule>>> = {
  Product: product,
  Option: oneOf(options),
  Commitment: figure,
  Aggregation: oneOf(aggregations),
  "Committed rate": figure,
  "On-demand rate": figure,
  "Commitment mode": oneOf(commitmentModes),
  Pooling: oneOf(poolings),
  Parent: product,
  Child: product,
  "Monthly quantity": figure,
  "Hourly quantity": figure,
};

const settingRules: Readonly<Record<string, Rule>> = {
  "Subscription option": oneOf(options),
  "Hours basis": oneOf(["730", "calendar"]),
};

function put({ dataValidation }: Excel.Range, { rule, errorAlert }: Rule): void {
  dataValidation.rule = rule;
  dataValidation.errorAlert = errorAlert;
}

/** Each column's rule on its cells, and each setting's on its value. Excel extends them when a table grows by hand. */
export function putRules(
  kind: TableName,
  body: Excel.Range,
  indexOf: (column: ColumnOf<TableName>) => number,
  values: readonly (readonly unknown[])[],
): void {
  for (const column of contractTables[kind]) {
    const rule = rules[column];
    if (rule) put(body.getColumn(indexOf(column)), rule);
  }
  if (kind !== "DD_Settings") return;
  for (const [row, cells] of values.entries()) {
    const rule = settingRules[String(cells[indexOf("Name")])];
    if (rule) put(body.getCell(row, indexOf("Value")), rule);
  }
}

/** What a column means, shown when its title is selected; and its title stays, since formulas and the pane go by it. */
export function putNotes(kind: TableName, header: Excel.Range): void {
  for (const [index, column] of contractTables[kind].entries()) {
    const { dataValidation } = header.getColumn(index);
    dataValidation.rule = { list: { inCellDropDown: false, source: column } };
    dataValidation.errorAlert = stop(
      "The title stays",
      `Formulas and the pane find this column by its title “${column}”.`,
    );
    dataValidation.prompt = { showPrompt: true, title: column, message: notes[column] };
  }
}
