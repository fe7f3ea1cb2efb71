/** What was typed of a server and its table. The password is not among it: it is kept while the pane is open, and nowhere else. */
export interface TypedServer {
  readonly address: string;
  readonly user: string;
  readonly database: string;
  readonly table: string;
  readonly time: string;
  readonly product: string;
  readonly usage: string;
  readonly organization: string;
  readonly account: string;
  readonly unit: string;
  readonly figures: "hours" | "months";
}

const key = "dd-billing-clickhouse";

const first: TypedServer = {
  address: "",
  user: "",
  database: "default",
  table: "dd_usage",
  time: "hour",
  product: "product",
  usage: "usage",
  organization: "organization",
  account: "",
  unit: "",
  figures: "hours",
};

/** As it was typed last; where the browser keeps nothing, the names of docs/large-data.md. */
export function rememberedServer(): TypedServer {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    const texts = Object.entries(kept as object).filter(([name, value]) => name in first && typeof value === "string");
    return { ...first, ...Object.fromEntries(texts) };
  } catch {
    return first;
  }
}

export function rememberServer(server: TypedServer): void {
  try {
    localStorage.setItem(key, JSON.stringify(server));
  } catch {
    // Storage may be blocked; it is typed again then.
  }
}
