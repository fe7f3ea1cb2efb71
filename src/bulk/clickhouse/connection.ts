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
