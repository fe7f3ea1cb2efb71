import type { Month } from "../../engine/month";
import type { TableName } from "../../sheet/contract/contractTables";
import { readRanges, type Wanted } from "../formula/readRange";
import { readImportedIn, type ImportedName } from "../costs/importedTable";
import { doneWith, inExcel, type Outcome } from "../outcome";
import type { Reported } from "./reconcile";
import type { ReportSource, SourceRange } from "./source";

/** What was chosen of the offer, by the names of the tables. */
export interface SourceChoice {
  readonly usage: string;
  readonly contract: Readonly<Record<TableName, string>>;
  readonly rates: string | null;
  readonly month: Month | null;
  readonly alternatives: string | null;
}

/** What was chosen, as its cells are now. */
export interface ReadSource {
  readonly source: ReportSource;
  readonly alternatives: SourceRange | null;
  readonly reported: Reported;
}

/** Reads the cells of the chosen tables, as a function is given them. */
export const readSource = (choice: SourceChoice): Promise<Outcome<ReadSource>> =>
  inExcel(async (context) => {
    const { DD_Contract, DD_Allotments, DD_Settings } = choice.contract;
    const names = [choice.usage, DD_Contract, DD_Allotments, choice.rates, choice.alternatives];
    const whole = names.filter((name) => name !== null);
    const table = (name: string): Excel.Table => context.workbook.tables.getItem(name);
    const wanted: Wanted[] = whole.map((name) => ({ range: table(name).getRange(), spill: false }));
    const body = { range: table(DD_Settings).getDataBodyRange(), spill: false };
    const read = (await readRanges(context, [...wanted, body])).map(({ values }) => values);
    const ofTable = (name: string): SourceRange => ({
      reference: `${name}[#All]`,
      values: read[whole.indexOf(name)] ?? [],
    });
    const imported = await readImportedIn(context, ["DD_Billable", "DD_Cost"]);
    const reportedAs = (name: ImportedName): SourceRange | null => {
      const table = imported.find((one) => one.name === name);
      return table === undefined ? null : { reference: `${name}[#All]`, values: table.values };
    };
    return doneWith({
      source: {
        usage: ofTable(choice.usage),
        contract: ofTable(DD_Contract),
        allotments: ofTable(DD_Allotments),
        settings: { reference: DD_Settings, values: read.at(-1) ?? [] },
        rates: choice.rates === null ? null : ofTable(choice.rates),
        month: choice.month,
      },
      alternatives: choice.alternatives === null ? null : ofTable(choice.alternatives),
      reported: { billable: reportedAs("DD_Billable"), costs: reportedAs("DD_Cost") },
    });
  });
