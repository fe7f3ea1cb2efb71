import { ask, type AskOptions, type Fetch, type HttpAnswer } from "../../../src/bulk/clickhouse/ask";
import { checkAddress, identifier, tableName } from "../../../src/bulk/clickhouse/connection";
import type { HttpRequest } from "../../../src/bulk/clickhouse/request";
import type { Result } from "../../../src/engine/issue";

const connection = { address: "https://ch.example.com:8443/", user: "dd_reader", password: "pässword:1" };
const question = { query: "SELECT 1", tables: [{ name: "hours", structure: "hour Int32", rows: [[0], [1]] }] };
const options = (fetch: Fetch, signal = new AbortController().signal): AskOptions => ({ fetch, signal, timeout: 1000 });
const answering = (text: string, status = 200): Fetch => () => Promise.resolve<HttpAnswer>({ status, text: () => Promise.resolve(text) }); // prettier-ignore
const whole = (rows: string[][], counted: unknown = rows.length) =>
  JSON.stringify({ meta: [{ name: "a", type: "String" }], data: rows, rows: counted });
const told = (result: Result<unknown>): string =>
  result.ok ? JSON.stringify(result.value) : result.issues.map(({ path, received }) => `${path} ${received}`).join();
const put = async (text: string, status?: number) => told(await ask(connection, question, options(answering(text, status)))); // prettier-ignore

test("a question is one form with its tables; the password is in a header and never in the address", async () => {
  const sent: [string, Omit<HttpRequest, "address">][] = [];
  const fetch: Fetch = (address, init) => {
    sent.push([address, init]);
    return answering(whole([["1"]]))(address, init);
  };
  expect(await ask(connection, question, options(fetch))).toEqual({
    ok: true,
    value: { columns: ["a"], rows: [["1"]] },
  });
  const [[address, { method, headers, body }]] = sent as [[string, Omit<HttpRequest, "address">]];
  const url = new URL(address);
  expect([url.origin, url.pathname, method]).toEqual(["https://ch.example.com:8443", "/", "POST"]);
  expect(url.searchParams.get("skip_unavailable_shards")).toBe("0");
  expect(url.searchParams.get("wait_end_of_query")).toBe("1");
  expect(address).not.toMatch(/readonly|ssword/);
  expect(Buffer.from(headers["Authorization"]?.slice(6) ?? "", "base64").toString()).toBe("dd_reader:pässword:1");
  const fields = ["query", "hours_structure", "hours_format"].map((name) => body.get(name));
  expect(fields).toEqual(["SELECT 1", "hour Int32", "JSONCompactEachRow"]);
  expect(await (body.get("hours") as File).text()).toBe("[0]\n[1]\n");
});

test("an answer counts where it is whole, and no other", async () => {
  expect(await put(whole([["1"], ["2"]]))).toBe('{"columns":["a"],"rows":[["1"],["2"]]}');
  expect(await put(whole([["1"], ["2"]], 3))).toBe("ClickHouse sends 2 rows and counts 3");
  expect(await put(whole([["1"]], null))).toBe("ClickHouse sends 1 rows and counts none");
  expect(await put(whole([["1"], ["2"]]).slice(0, 60))).toMatch(/breaks off \(60 characters\)$/);
  expect(await put(`{"data": [["1"],\n__exception__\nCode: 241. DB::Exception: Memory limit exceeded`)).toMatch(/^ClickHouse needs more memory/); // prettier-ignore
  expect(await put('{"exception": "Code: 159. Timeout"}')).toBe("ClickHouse breaks off: Code: 159. Timeout");
  expect(await put("<html>Welcome</html>")).toMatch(/^ClickHouse answers with text that is no result/);
  expect(await put('{"meta": [], "data": [[1]], "rows": 1}')).toBe("ClickHouse answers with JSON that is no result");
  expect(await put("[]")).toBe("ClickHouse answers with JSON that is no result");
});

test("what ClickHouse refuses is a sentence with its number and its words", async () => {
  const refused: [string, number, string][] = [
    ["Code: 516. DB::Exception: dd_reader: Authentication failed. (AUTHENTICATION_FAILED)", 403, "ClickHouse refuses the user or the password (516: dd_reader: Authentication failed. (AUTHENTICATION_FAILED))"],
    ["Code: 497. DB::Exception: Not enough privileges.", 500, "ClickHouse does not let the user read the table (497: Not enough privileges.)"],
    ["Code: 279. DB::Exception: All connection tries failed.\nMore of it", 500, "ClickHouse cannot reach one of its shards, whose usage would be missing (279: All connection tries failed.)"],
    ["Code: 407. DB::Exception: Decimal math overflow", 500, "ClickHouse has figures with more digits than its decimals hold (407: Decimal math overflow)"],
    ["Code: 999. DB::Exception: Something else", 500, "ClickHouse refuses the question (999: Something else)"],
    ["Bad gateway", 502, "ClickHouse answers with status 502"],
    ["", 401, "ClickHouse answers with status 401"],
  ]; // prettier-ignore
  for (const [text, status, sentence] of refused) expect(await put(text, status)).toBe(sentence);
  expect(await put(`Code: 1. DB::Exception: ${"x".repeat(400)}`, 500)).toHaveLength("ClickHouse refuses the question (1:  …)".length + 300); // prettier-ignore
});

test("a browser that refuses the answer, a server that is silent, and a stop", async () => {
  const unreachable: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(told(await ask(connection, question, options(unreachable)))).toBe(
    "ClickHouse cannot be reached at https://ch.example.com:8443/, or does not let pages of this add-in ask it (Failed to fetch)",
  );
  const silent: Fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
  const never = { fetch: silent, signal: new AbortController().signal, timeout: 1 };
  expect(told(await ask(connection, question, never))).toBe("ClickHouse has not answered within 0.001 seconds");
  const stop = new AbortController();
  const asked = ask(connection, question, options(silent, stop.signal));
  stop.abort();
  await expect(asked).rejects.toThrow("aborted");
  await expect(ask(connection, question, options(silent, stop.signal))).rejects.toThrow("aborted");
});

test("a password goes over TLS, or to this computer", () => {
  const addresses: [string, string][] = [
    ["https://ch.example.com:8443/", "https://ch.example.com:8443"],
    [" https://ch.example.com/click/ ", "https://ch.example.com/click"],
    ["http://localhost:8123", "http://localhost:8123"],
    ["http://127.0.0.1:8123", "http://127.0.0.1:8123"],
  ];
  for (const [typed, address] of addresses) expect(checkAddress(typed)).toEqual({ ok: true, value: address });
  const refused: [string, string][] = [
    ["http://ch.example.com", "address begins with http://, over which password and usage travel unencrypted"],
    ["ch.example.com:8443", 'address is "ch.example.com:8443"'],
    ["", 'address is ""'],
    ["https://me:secret@ch.example.com", "address has more than a server and a path"],
    ["https://ch.example.com/?user=me", "address has more than a server and a path"],
  ];
  for (const [typed, sentence] of refused) expect(told(checkAddress(typed))).toBe(sentence);
});

test("names stand in a query whatever characters they have", () => {
  expect(identifier("a`b\\c")).toBe("`a\\`b\\\\c`");
  expect(tableName({ database: "", table: "usage" })).toBe("`usage`");
  expect(tableName({ database: "my db", table: "usage" })).toBe("`my db`.`usage`");
});
