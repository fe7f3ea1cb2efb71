import type { Connection } from "./connection";

/** Rows that are sent along with a query, as a temporary table that lives as long as it does. */
export interface SentTable {
  readonly name: string;
  /** "product Int32, left_out Int32" */
  readonly structure: string;
  /** Decimals are text, so that no figure passes through a binary fraction. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * What would leave out rows or digits without a word, at the values that do not. A user who may change settings gets them; for
 * one who may not, ClickHouse refuses where his profile has others.
 */
const settings = {
  skip_unavailable_shards: "0",
  decimal_check_overflow: "1",
  join_use_nulls: "0",
  limit: "0",
  offset: "0",
  distributed_group_by_no_merge: "0",
  read_overflow_mode: "throw",
  result_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
  sort_overflow_mode: "throw",
  distinct_overflow_mode: "throw",
  set_overflow_mode: "throw",
  join_overflow_mode: "throw",
};

/** The whole answer is made before its first byte is sent, so that a fault on the way has a status of its own. */
const transport = { wait_end_of_query: "1", default_format: "JSONCompactStrings" };

export interface HttpRequest {
  readonly address: string;
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: FormData;
}

/**
 * One request: the query and the tables that it joins, in one form. Temporary tables of a form need no right but to read. The
 * password is in a header, never in the address, which servers and proxies log.
 */
export function toRequest(connection: Connection, query: string, tables: readonly SentTable[]): HttpRequest {
  const body = new FormData();
  body.set("query", query);
  for (const { name, structure, rows } of tables) {
    body.set(`${name}_structure`, structure);
    body.set(`${name}_format`, "JSONCompactEachRow");
    body.set(name, new Blob([rows.map((row) => `${JSON.stringify(row)}\n`).join("")]), name);
  }
  const parameters = new URLSearchParams({ ...transport, ...settings }).toString();
  return {
    address: `${connection.address}/?${parameters}`,
    method: "POST",
    headers: { Authorization: `Basic ${base64(`${connection.user}:${connection.password}`)}` },
    body,
  };
}

/** Of the text's UTF-8, which may have characters that no single byte holds. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
