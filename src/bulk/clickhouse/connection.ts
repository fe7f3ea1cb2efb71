import { fail, ok, type Result } from "../../engine/issue";

/** A ClickHouse server as a page reaches it: its HTTPS interface, and a user who may only read. */
export interface Connection {
  /** "https://clickhouse.example.com:8443" */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Where usage stands in a server. A column that the table does not have is null. */
export interface UsageTable {
  readonly database: string;
  readonly table: string;
  readonly columns: {
    /** Hours, or days of the month that a figure is of. */
    readonly time: string;
    readonly organization: string | null;
    readonly account: string | null;
    readonly product: string;
    readonly usage: string;
    readonly unit: string | null;
  };
  /** The table holds a figure a month in place of hours. */
  readonly perMonth: boolean;
}

/** A name as it stands in a query, whatever characters it has. */
export const identifier = (name: string): string => `\`${name.replace(/[\\`]/g, "\\$&")}\``;

/** The table as it stands in a query. */
export const tableName = ({ database, table }: Pick<UsageTable, "database" | "table">): string =>
  database === "" ? identifier(table) : `${identifier(database)}.${identifier(table)}`;

/** The table as a sentence names it. */
export const tableTitle = ({ database, table }: Pick<UsageTable, "database" | "table">): string =>
  database === "" ? table : `${database}.${table}`;

/** Whether a password may be sent there: over TLS, or to this computer. */
export function checkAddress(address: string): Result<string> {
  const path = "address";
  const url = parseAddress(address.trim());
  if (url === null || !["http:", "https:"].includes(url.protocol))
    return fail("badValue", path, `is "${address}"`, "give it as in https://clickhouse.example.com:8443");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return fail("badValue", path, "has more than a server and a path", "give user and password in their fields");
  if (url.protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname))
    return fail(
      "badValue",
      path,
      "begins with http://, over which password and usage travel unencrypted",
      "give the address of ClickHouse's HTTPS interface, or a server on this computer",
    );
  return ok(`${url.origin}${url.pathname}`.replace(/\/+$/, ""));
}

function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
