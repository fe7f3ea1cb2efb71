import type { AskOptions } from "../../bulk/clickhouse/ask";
import type { Connection, UsageTable } from "../../bulk/clickhouse/connection";
import type { Result } from "../../engine/issue";
import { monthText } from "../../engine/month";
import { readMonth } from "../../sheet/readMonth";
import { toCell } from "../../sheet/result";
import { doneWith, refused, type Outcome } from "../outcome";
import { largeStatement } from "./largeStatement";
import { describeCluster, readClusterUsage, type ClusterStep } from "./readClusterUsage";
import { readLargeTerms, type LargeContract } from "./readLargeTerms";
import { writeLargeStatement, type WrittenStatement } from "./writeLargeStatement";

/** What is to be billed from a server of ClickHouse, as it was typed. */
export interface ClusterOrder {
  readonly connection: Connection;
  readonly table: UsageTable;
  readonly month: string;
  readonly contract: LargeContract;
}

const stopped = "Stopped. ClickHouse may go on with the question for a while.";

/** The columns that are read, as a sentence, where the server answers and lets the user read them. */
export async function testCluster(
  connection: Connection,
  table: UsageTable,
  options: AskOptions,
): Promise<Outcome<string>> {
  const described = await unlessStopped(() => describeCluster(connection, table, options), options);
  if (!described.ok) return described;
  const columns = Object.entries(described.value.types).flatMap(([role, type]) => {
    const name = table.columns[role as keyof UsageTable["columns"]];
    return type === null || name === null ? [] : [`${name} (${type.text})`];
  });
  return doneWith(`ClickHouse answers ${connection.user}, and the table has ${columns.join(", ")}.`);
}

/** Bills the month and writes it as tables, or writes nothing. */
export async function billCluster(
  { connection, table, month, contract }: ClusterOrder,
  options: AskOptions,
  onStep: (step: ClusterStep) => void,
): Promise<Outcome<WrittenStatement & { readonly month: string }>> {
  const read = toCell(readMonth(month));
  if (!read.ok) return refused(read.message);
  const asked = read.value;
  if (asked === null) return refused("month is blank; give the month to bill, such as 2026-10.");
  const terms = await readLargeTerms(contract);
  if (!terms.ok) return terms;
  const question = { connection, table, month: asked, terms: terms.value.terms, options, onStep };
  const usage = await unlessStopped(() => readClusterUsage(question), options);
  if (!usage.ok) return usage;
  if (options.signal.aborted) return refused(stopped);
  const written = await writeLargeStatement(largeStatement(terms.value.terms, terms.value.notes, usage.value));
  return written.ok ? doneWith({ ...written.value, month: monthText(asked) }) : written;
}

async function unlessStopped<T>(work: () => Promise<Result<T>>, { signal }: AskOptions): Promise<Outcome<T>> {
  try {
    const cell = toCell(await work());
    return cell.ok ? doneWith(cell.value) : refused(cell.message);
  } catch (error) {
    if (signal.aborted) return refused(stopped);
    throw error;
  }
}
