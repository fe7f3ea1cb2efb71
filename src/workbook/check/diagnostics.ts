import type { Formula, State } from "./formula";

/** What the pane itself knows. */
export interface PaneFacts {
  readonly about: string;
  readonly look: string;
  /** Null where they could not be read. */
  readonly formulas: readonly Formula[] | null;
}

/** Requirement sets by name, with the versions that Microsoft has published. */
const sets: readonly (readonly [name: string, major: number, first: number, last: number])[] = [
  ["ExcelApi", 1, 1, 20],
  ["ExcelApiDesktop", 1, 1, 4],
  ["ExcelApiOnline", 1, 1, 1],
  ["SharedRuntime", 1, 1, 2],
  ["CustomFunctionsRuntime", 1, 1, 5],
  ["DialogApi", 1, 1, 2],
  ["IdentityAPI", 1, 3, 3],
  ["RibbonApi", 1, 1, 2],
];

/** What somebody who is asked for help wants to know first, one fact a line. */
export async function diagnostics({ about, look, formulas }: PaneFacts): Promise<string> {
  const hasOffice = typeof Office !== "undefined";
  const context = hasOffice ? (Office.context as Partial<Office.Context>) : {};
  const { diagnostics: found } = context;
  const facts: readonly (readonly [name: string, fact: string | undefined])[] = [
    ["Add-in", about],
    ["Host", found && String(found.host)],
    ["Platform", found && String(found.platform)],
    ["Office version", found?.version],
    ["Language of Office", context.displayLanguage],
    ["Language of the document", context.contentLanguage],
    ["Calculation", await calculationMode()],
    ["Theme of Office", (context.officeTheme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor],
    ["Look of the pane", look],
    ["Browser", navigator.userAgent],
    ...sets.map(([name, ...versions]) => [name, supported(context, name, ...versions)] as const),
    ["DD formulas", formulas === null ? undefined : formulaCounts(formulas)],
  ];
  return facts.map(([name, fact]) => `${name}: ${fact === undefined || fact === "" ? "not known" : fact}`).join("\n");
}

function supported(context: Partial<Office.Context>, name: string, major: number, first: number, last: number): string {
  const { requirements } = context;
  if (!requirements) return "not known";
  const versions = Array.from({ length: last - first + 1 }, (_, index) => `${major}.${first + index}`);
  const has = versions.map((version) => requirements.isSetSupported(name, version));
  const newest = has.lastIndexOf(true);
  if (newest < 0) return "none";
  const missing = versions.filter((_, index) => index < newest && !has[index]);
  const range = newest === 0 ? `${versions[0]}` : `${versions[0]} to ${versions[newest]}`;
  return missing.length > 0 ? `${range}, without ${missing.join(", ")}` : range;
}

async function calculationMode(): Promise<string | undefined> {
  try {
    return await Excel.run(async (context) => {
      const { application } = context;
      application.load({ calculationMode: true });
      await context.sync();
      return application.calculationMode;
    });
  } catch {
    return undefined;
  }
}

const words: Readonly<Record<State, string>> = {
  value: "show values",
  error: "show errors",
  name: "show #NAME?",
  calculating: "are being calculated",
};

function formulaCounts(formulas: readonly Formula[]): string {
  const states = Object.keys(words) as State[];
  const counts = states.map((state) => ({ state, count: formulas.filter((one) => one.state === state).length }));
  const told = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${words[state]}`);
  return [`${formulas.length}`, ...told].join(", ");
}
