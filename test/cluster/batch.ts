import { ask, type AskOptions, type Question } from "../../src/bulk/clickhouse/ask";
import type { Connection, UsageTable } from "../../src/bulk/clickhouse/connection";
import { prepareReduction, type Reduced } from "../../src/bulk/clickhouse/reduce";
import { surveyQuery, surveyRows, type SurveyRow } from "../../src/bulk/clickhouse/survey";
import { hoursInMonth, type Month } from "../../src/engine/month";
import { readStatementTerms } from "../../src/sheet/statement/readStatementTerms";
import type { StatementTerms } from "../../src/sheet/statement/accountLines";
import { ClusterUsage } from "../../src/workbook/bulk/clusterUsage";
import { matchNames } from "../../src/workbook/bulk/matchNames";
import { numberNames } from "../../src/workbook/bulk/numberNames";
import { describeCluster } from "../../src/workbook/bulk/readClusterUsage";
import { known } from "../known";
import type { DrawnContract } from "./contracts";

/** What the numbers of a contract are apart from those of the next. */
const apart = 1000;
const separator = "/";

export interface BilledContract {
  readonly terms: StatementTerms;
  readonly usage: ClusterUsage;
}

/** The name of a contract's product or organization in a table that holds many contracts. */
export const inBatch = (contract: number, name: string): string => `${contract}${separator}${name}`;

/**
 * The contracts of a month by one survey and one reduction, where a user has two for each: their names and numbers are set
 * apart, and everything else is as the pane does it.
 */
export async function billBatch(
  connection: Connection,
  table: UsageTable,
  month: Month,
  contracts: ReadonlyMap<number, DrawnContract>,
  options: AskOptions,
): Promise<Map<number, BilledContract>> {
  const described = known(await describeCluster(connection, table, options));
  const put = async (question: Question) => known(await ask(connection, question, options));
  const survey = known(surveyRows(await put({ query: surveyQuery(described, month), tables: [] })));
  const byContract = new Map<number, SurveyRow[]>();
  for (const row of survey) {
    const [contract = "", product = ""] = row.product.split(separator);
    const organization = row.organization.slice(row.organization.indexOf(separator) + 1);
    const rows = byContract.get(Number(contract)) ?? [];
    byContract.set(Number(contract), [...rows, { ...row, product, organization }]);
  }
  const parts = [...contracts].map(([contract, drawn]) => {
    const rows = byContract.get(contract) ?? [];
    const terms = known(readStatementTerms(...asInput(drawn), null)).terms;
    const names = matchNames(rows, "usage");
    const last = rows.reduce((most, { lastHour }) => Math.max(most, lastHour), 1);
    const span = Math.max(terms.settings.elapsedHours ?? hoursInMonth(month), last);
    return { contract, terms, names, span, numbers: numberNames(names, terms, month, span) };
  });
  const moved = (contract: number) => (number: number) => (number < 1 ? number : contract * apart + number);
  const reduction = {
    products: parts.flatMap(({ contract, numbers }) =>
      numbers.reduction.products.map(({ name, number }) => ({
        name: inBatch(contract, name),
        number: moved(contract)(number),
      })),
    ),
    organizations: parts.flatMap(({ contract, numbers }) =>
      numbers.reduction.organizations.map((row) => ({
        ...row,
        name: inBatch(contract, row.name),
        number: moved(contract)(row.number),
      })),
    ),
    spans: parts.flatMap(({ contract, numbers }) =>
      numbers.reduction.spans.map(({ product, hours }) => ({ product: moved(contract)(product), hours })),
    ),
    lines: parts.flatMap(({ contract, numbers }) =>
      numbers.reduction.lines.map(({ product, parents, line }) => ({
        product: moved(contract)(product),
        parents: parents.map(moved(contract)),
        line,
      })),
    ),
    decimals: survey.reduce((most, { decimals }) => Math.max(most, decimals), 0),
    highest: String(Math.max(...survey.map(({ highest }) => Number(highest)))),
    figures: survey.reduce((sum, { figures }) => sum + figures, 0),
  };
  const prepared = known(prepareReduction({ ...reduction, described, month }));
  const reduced: Reduced = known(prepared.read(await put(prepared.question)));
  return new Map(
    parts.map(({ contract, terms, names, span, numbers }) => [
      contract,
      {
        terms,
        usage: new ClusterUsage(
          { month, perMonth: false, groupedBy: "Organization", source: "", span },
          names,
          reduced,
          (name) => moved(contract)(numbers.productNumber(name)),
          (group) => moved(contract)(numbers.groupNumber(group)),
        ),
      },
    ]),
  );
}

const asInput = ({ tables: [contract, allotments, settings] }: DrawnContract) =>
  [contract, allotments, settings] as Parameters<typeof readStatementTerms> extends [infer C, infer A, infer S, unknown]
    ? [C, A, S]
    : never;
