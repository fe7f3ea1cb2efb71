import { sites, type Site } from "../catalog/sites";
import { fail, ok, type Issue, type Result } from "../engine/issue";

/** Keys of one account; they belong to its site. */
export interface Keys {
  readonly site: Site;
  readonly apiKey: string;
  readonly applicationKey: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the server is reached, if that is another address than its own: behind a proxy that ends https. */
  readonly publicUrl: URL | null;
  /** Who has it may use the gateway. Without one the gateway is for this computer alone. */
  readonly accessToken: string | null;
  readonly keys: Keys | null;
  /** Whether a generated account answers where there are no keys. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
}

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);
const defaultPort = 3100;

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in the environment, or everything that is wrong with them. */
export function readSettings(environment: Environment): Result<Settings> {
  const issues: Issue[] = [];
  const given = (name: string): string | null => environment[name]?.trim() || null;
  const taken = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value;
    issues.push(...result.issues);
    return otherwise;
  };
  const accessToken = taken(readToken(given("GATEWAY_TOKEN")), null);
  const publicUrl = taken(readUrl(given("GATEWAY_URL")), null);
  const host = given("HOST") ?? "127.0.0.1";
  if (!loopback.has(host) && (accessToken === null || publicUrl === null))
    issues.push({
      code: "badValue",
      path: "HOST",
      received: `is ${host}, which other computers can reach`,
      expected:
        "set GATEWAY_TOKEN, which requests then need, and GATEWAY_URL, the address at which they come; or leave HOST out",
    });
  const keys = taken(readKeys(given("DD_API_KEY"), given("DD_APP_KEY"), given("DD_SITE")), null);
  const settings: Settings = {
    port: taken(readPort(given("PORT")), defaultPort),
    host,
    publicUrl,
    accessToken,
    keys,
    demo: taken(readDemo(given("GATEWAY_DEMO"), keys === null && accessToken === null), false),
    logLevel: taken(readLevel(given("LOG_LEVEL")), "info"),
  };
  return issues.length === 0 ? ok(settings) : { ok: false, issues };
}

/** What a key is made of. It is never told what stood there instead. */
export const isKey = (text: string): boolean => /^[\x21-\x7e]{8,256}$/.test(text);

export const siteOf = (text: string | null): Site | null => sites.find(({ site }) => site === text)?.site ?? null;
export const siteNames = sites.map(({ site }) => site);

function readKeys(apiKey: string | null, applicationKey: string | null, site: string | null): Result<Keys | null> {
  if (apiKey === null && applicationKey === null) return ok(null);
  if (apiKey === null || applicationKey === null)
    return fail("badValue", apiKey === null ? "DD_API_KEY" : "DD_APP_KEY", "is missing", "both keys are needed");
  const wrong = [apiKey, applicationKey].findIndex((key) => !isKey(key));
  if (wrong !== -1)
    return fail("badValue", wrong === 0 ? "DD_API_KEY" : "DD_APP_KEY", "is no key", "copy it anew from Datadog");
  const known = siteOf(site ?? "datadoghq.com");
  return known === null
    ? fail("badValue", "DD_SITE", `is ${site}`, `it must be one of ${siteNames.join(", ")}`)
    : ok({ site: known, apiKey, applicationKey });
}

/** Long enough that nobody guesses it. */
function readToken(text: string | null): Result<string | null> {
  return text === null || /^[\x21-\x7e]{20,256}$/.test(text)
    ? ok(text)
    : fail("badValue", "GATEWAY_TOKEN", "is too short or has other characters", "give 20 letters and digits or more");
}

function readUrl(text: string | null): Result<URL | null> {
  if (text === null) return ok(null);
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ["http:", "https:"].includes(url.protocol)
    ? ok(url)
    : fail("badValue", "GATEWAY_URL", `is ${text}`, "it must be an address such as https://billing.example.com/");
}

function readPort(text: string | null): Result<number> {
  const port = Number(text ?? defaultPort);
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? ok(port)
    : fail("badValue", "PORT", `is ${text}`, "it must be a whole number from 0 to 65535");
}

function readDemo(text: string | null, otherwise: boolean): Result<boolean> {
  if (text === null) return ok(otherwise);
  return text === "on" || text === "off"
    ? ok(text === "on")
    : fail("badValue", "GATEWAY_DEMO", `is ${text}`, "it must be on or off");
}

function readLevel(text: string | null): Result<LogLevel> {
  const level = logLevels.find((one) => one === (text ?? "info"));
  return level === undefined
    ? fail("badValue", "LOG_LEVEL", `is ${text}`, `it must be one of ${logLevels.join(", ")}`)
    : ok(level);
}
