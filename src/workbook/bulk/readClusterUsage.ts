import { ask, type AskOptions, type Question } from "../../bulk/clickhouse/ask";
import type { AnswerRows } from "../../bulk/clickhouse/answer";
import { tableTitle, type Connection, type UsageTable } from "../../bulk/clickhouse/connection";
import { describedTable, describeQuery, type DescribedTable } from "../../bulk/clickhouse/describeTable";
import { spanOf } from "../../bulk/clickhouse/expressions";
import { prepareReduction, type Reduced } from "../../bulk/clickhouse/reduce";
import { surveyQuery, surveyRows, type SurveyRow } from "../../bulk/clickhouse/survey";
import { fail, ok, type Result } from "../../engine/issue";
import { monthText, type Month } from "../../engine/month";
import { ClusterUsage } from "./clusterUsage";
import { matchNames, type MatchedNames } from "./matchNames";
import { numberNames, type NumberedNames } from "./numberNames";
import type { LargeUsage } from "./largeUsage";
import type { StatementTerms } from "../../sheet/statement/accountLines";

/** How far a bill from a cluster is. */
export type ClusterStep =
  | { readonly step: "describe" }
  | { readonly step: "survey" }
  | { readonly step: "reduce"; readonly rows: number; readonly groups: number; readonly products: number };

export interface ClusterQuestion {
  readonly connection: Connection;
  readonly table: UsageTable;
  readonly month: Month;
  readonly terms: StatementTerms;
  readonly options: AskOptions;
  readonly onStep?: (step: ClusterStep) => void;
}

/** The table's columns, where it can be reached and they can be read. */
export async function describeCluster(
  connection: Connection,
  table: UsageTable,
  options: AskOptions,
): Promise<Result<DescribedTable>> {
  const answer = await ask(connection, { query: describeQuery(table), tables: [] }, options);
  return answer.ok ? describedTable(table, answer.value) : answer;
}

/**
 * The usage of a month, brought down where it is kept. Three questions: what the columns are, what names and figures the month
 * has, and what they come to by the contract's terms. Rejects only where the signal is aborted.
 */
export async function readClusterUsage(question: ClusterQuestion): Promise<Result<LargeUsage>> {
  const { connection, table, month, terms, options, onStep } = question;
  const put = (asked: Question): Promise<Result<AnswerRows>> => ask(connection, asked, options);
  onStep?.({ step: "describe" });
  const described = await describeCluster(connection, table, options);
  if (!described.ok) return described;
  onStep?.({ step: "survey" });
  const found = await put({ query: surveyQuery(described.value, month), tables: [] });
  if (!found.ok) return found;
  const survey = surveyRows(found.value);
  if (!survey.ok) return survey;
  if (survey.value.length === 0)
    return fail("noData", tableTitle(table), `has no rows of ${monthText(month)}`, "choose another month");
  const names = matchNames(survey.value, tableTitle(table));
  const last = survey.value.reduce((most, { lastHour }) => Math.max(most, lastHour), 1);
  const span = table.perMonth ? 1 : Math.max(terms.settings.elapsedHours ?? spanOf(month, false), last);
  const numbers = numberNames(names, terms, month, span);
  onStep?.({
    step: "reduce",
    rows: survey.value.reduce((sum, { rows }) => sum + rows, 0),
    groups: numbers.groups,
    products: numbers.reduction.spans.length,
  });
  const clean = names.rows.map(({ row }) => row);
  const prepared = prepareReduction({ ...numbers.reduction, ...largest(clean), described: described.value, month });
  if (!prepared.ok) return prepared;
  const answer = await put(prepared.value.question);
  if (!answer.ok) return answer;
  const reduced = prepared.value.read(answer.value);
  if (!reduced.ok) return reduced;
  const changed = changedMeanwhile(names, numbers, reduced.value, table);
  if (changed !== null) return changed;
  const source = `${tableTitle(table)} in ClickHouse at ${connection.address}`;
  const of = { month, perMonth: table.perMonth, groupedBy: "Organization", source, span };
  return ok(new ClusterUsage(of, names, reduced.value, numbers.productNumber, numbers.groupNumber));
}

/** What the decimals of the query have to hold. */
function largest(rows: readonly SurveyRow[]) {
  const used = rows.filter(({ figures }) => figures > 0);
  const highest = used.reduce((most, row) => (Number(row.highest) > Number(most) ? row.highest : most), "0");
  return {
    decimals: used.reduce((most, { decimals }) => Math.max(most, decimals), 0),
    highest,
    figures: used.reduce((sum, { figures }) => sum + figures, 0),
  };
}

/** Rows that come or go between two questions: the figures would be of neither. */
function changedMeanwhile(
  { rows }: MatchedNames,
  { productNumber, groupNumber }: NumberedNames,
  reduced: Reduced,
  table: UsageTable,
): Result<never> | null {
  const counted = new Map<string, { product: number; group: number; figures: number }>();
  for (const { product, group, row } of rows) {
    const [productAt, groupAt] = [productNumber(product.name), groupNumber(group)];
    const key = `${productAt} ${groupAt}`;
    const before = counted.get(key) ?? { product: productAt, group: groupAt, figures: 0 };
    counted.set(key, { ...before, figures: before.figures + row.figures });
  }
  const differs = [...counted.values()].some(({ product, group, figures }) => {
    const measures = reduced.get("organization", product, group);
    return (measures === null ? 0 : measures.readings) !== figures;
  });
  return differs
    ? fail("differs", tableTitle(table), "changed while it was read", "try again; no table was written")
    : null;
}
