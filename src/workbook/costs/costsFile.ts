import { evaluate } from "../../sheet/evaluate";
import type { Cell } from "../../sheet/result";
import { doneWith, refused, type Outcome } from "../outcome";
import { toCsv } from "../reports/exportFile";
import { placeOf, type ImportedTable } from "./importedTable";
import { filterOf, type Offered, type Question } from "./question";

/** Columns of the tables, and what Datadog's files call them. */
const columns = [
  ["Organization", "Organization Name"],
  ["Organization ID", "Public ID"],
  ["Account", "Account Name"],
  ["Product", "Product Name"],
  ["Charge type", "Cost Breakdown"],
  ["Aggregation", "Aggregation"],
  ["Unit", "Unit"],
  ["API key", "API key"],
] as const;

/** The rows of a question with all that tells them apart, one for each month, in the columns of Datadog's files. What is not known is blank. */
export function costsFile(table: ImportedTable, question: Question, offered: Offered): Outcome<string> {
  const { figure, months } = question;
  const held = columns.filter(([column]) => placeOf(table.values[0] ?? [], column) >= 0);
  const groupBy = held.map(([column]) => column).join(", ");
  const result = evaluate("TREND", [table.values, groupBy, months, figure.measure, filterOf(question, offered)]);
  if (result === null || !result.ok) return refused(result?.message ?? "There is no function DD.TREND.");
  const [titles = [], ...body] = result.value as readonly (readonly Cell[])[];
  const shown = titles.slice(held.length, -2);
  const measure = figure.costType === null ? "Usage" : "Cost";
  const header = [...held.map(([, title]) => title), "Month", ...(figure.costType === null ? [] : ["Cost Type"]), measure]; // prettier-ignore
  const rows = body.slice(0, -1).flatMap((cells) =>
    shown.flatMap((month, index) => {
      const cell = cells[held.length + index] ?? "";
      const ofMonth = [...cells.slice(0, held.length).map(inFile), inFile(month)];
      const type = figure.costType === null ? [] : [figure.inFiles];
      return [[...ofMonth, ...type, typeof cell === "object" ? "" : cell]];
    }),
  );
  return doneWith(toCsv([header, ...rows]));
}

const inFile = (cell: Cell): string | number => (typeof cell === "object" || cell === "(blank)" ? "" : cell);
