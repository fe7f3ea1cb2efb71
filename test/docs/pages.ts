import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { aliases } from "../../src/catalog/aliases";
import { allotments } from "../../src/catalog/allotments";
import { products } from "../../src/catalog/products";
import type { AllotmentRow } from "../../src/catalog/schema";
import { catalogDate, sources } from "../../src/catalog/sources";
import { asText } from "../scenarios/formula";
import type { Expected, ExpectedCell, Scenario } from "../scenarios/scenario";

interface Page {
  call: string;
  result: string;
  rule: string;
  errors: { error: string; when: string }[];
  examples: { name: string; args: Scenario["args"]; expect: Expected }[];
}

interface FunctionsJson {
  functions: {
    name: string;
    description: string;
    parameters: { name: string; description: string; optional?: boolean }[];
  }[];
}

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const pages = load(read("docs/functions/pages.yaml")) as Page[];

/** The examples of the function pages, to be run like any scenario. */
export const pageExamples: Scenario[] = pages.flatMap(({ call, examples }) =>
  examples.map((example) => ({ ...example, call, source: `docs/functions/${call.toLowerCase()}.md` })),
);

type Shown = ExpectedCell | null;
const text = (cell: Shown): string => String(typeof cell === "object" ? (cell?.error ?? "") : cell);
const row = (cells: readonly Shown[]): string =>
  `| ${cells.map((cell) => text(cell).replace(/\|/g, "\\|")).join(" | ")} |`;
const table = (header: readonly string[], rows: readonly (readonly Shown[])[]): string =>
  [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n");
const anchor = (heading: string): string => heading.toLowerCase().replace(/ /g, "-");

function shown(expected: Expected): string {
  if (!Array.isArray(expected)) return `gives \`${text(expected)}\``;
  const [header = [], ...rest] = expected;
  if (rest.length === 0 && header.length === 1) return `gives \`${text(header[0] ?? null)}\``;
  if (typeof header[0] === "number")
    return `spills\n\n${table(
      header.map(() => " "),
      expected,
    )}`;
  return `spills\n\n${table(header.map(text), rest)}`;
}

function functionPage({ call, result, rule, errors, examples }: Page, { functions }: FunctionsJson): string {
  const about = functions.find((entry) => entry.name === call);
  if (!about) throw new Error(`${call} is not in functions.json`);
  const syntax = about.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const argumentRows = about.parameters.map(({ name, description, optional }) => [
    `\`${name}\``,
    optional ? "optional" : "required",
    description,
  ]);
  return (
    [
      `# DD.${call}`,
      about.description,
      `## Syntax`,
      `\`=DD.${call}(${syntax})\``,
      ...(argumentRows.length > 0 ? [`## Arguments`, table(["Argument", "", "What it is"], argumentRows)] : []),
      `## Result`,
      result,
      `## Errors`,
      errors.length > 0
        ? table(
            ["Error", "When"],
            errors.map(({ error, when }) => [`\`${error}\``, when]),
          )
        : "None.",
      `Every error carries a sentence that says which argument is meant, what was found and what would do.`,
      `## Examples`,
      ...examples.map(
        (example) => `${example.name}:\n\n\`${asText({ call, args: example.args })}\` ${shown(example.expect)}`,
      ),
      `## Rule`,
      `[${rule}](../rules.md#${anchor(rule)})`,
    ].join("\n\n") + "\n"
  );
}

function functionsIndex({ functions }: FunctionsJson): string {
  const rows = functions.map(({ name, description }) => [`[DD.${name}](${name.toLowerCase()}.md)`, description]);
  return `# Functions\n\n${table(["Function", "What it does"], rows)}\n`;
}

function catalogPage(): string {
  const rows: readonly AllotmentRow[] = allotments;
  const spelled = (product: string): string =>
    aliases
      .filter((alias) => alias.product === product)
      .map(({ alias }) => alias)
      .join(", ");
  const quantity = (figure: string | null): string => figure ?? "";
  const quantities = (some: readonly AllotmentRow[]): string =>
    table(
      ["Parent", "Child", "Monthly", "Hourly, as printed", "Unit", "From", "Source", "Note"],
      some.map((entry) => [
        entry.parent,
        entry.child,
        quantity(entry.monthly),
        quantity(entry.hourlyPrinted),
        entry.unit,
        entry.from ?? "",
        sources[entry.source as keyof typeof sources].title,
        entry.note ?? "",
      ]),
    );
  const isPublished = (entry: AllotmentRow): boolean => entry.monthly !== null || entry.hourlyPrinted !== null;
  return (
    [
      `# The catalog`,
      `What Datadog publishes, as of ${catalogDate}. Rows are never changed: a new figure is a later row with the first month in which it holds, and it counts only where a month or catalog from then on is asked for. The hourly quantity of a cumulative product that the functions use is the monthly one divided by 730 (732 in a leap year), not the printed, rounded one.`,
      `## Quantities`,
      quantities(rows.filter((entry) => entry.from === null && isPublished(entry))),
      `## Pairs without a published quantity`,
      `Named in the tables as parent and child. Asking for one of these gives \`#N/A\`; a contract must supply the quantity.`,
      quantities(rows.filter((entry) => !isPublished(entry))),
      `## Later figures`,
      quantities(rows.filter((entry) => entry.from !== null)),
      `## Products`,
      table(
        ["Product", "Unit", "Kind", "Monthly aggregation", "Hourly aggregation", "Only option", "Also called"],
        products.map((product) => [
          product.name,
          product.unit,
          product.kind,
          product.monthly,
          product.hourly,
          product.only,
          spelled(product.name),
        ]),
      ),
      `## Sources`,
      table(
        ["Title", "Site", "Read"],
        Object.values(sources).map(({ title, site, read: day }) => [title, site, day]),
      ),
    ].join("\n\n") + "\n"
  );
}

/** The pages that are made and not written, with the text they should have. */
export function generatedPages(): { file: string; text: string }[] {
  const functionsJson = JSON.parse(read("dist/functions.json")) as FunctionsJson;
  return [
    { file: "docs/catalog.md", text: catalogPage() },
    { file: "docs/functions/README.md", text: functionsIndex(functionsJson) },
    ...pages.map((page) => ({
      file: `docs/functions/${page.call.toLowerCase()}.md`,
      text: functionPage(page, functionsJson),
    })),
  ];
}

/** Functions that have no page yet, and pages of functions that are gone. */
export function unmatchedPages(): string[] {
  const { functions } = JSON.parse(read("dist/functions.json")) as FunctionsJson;
  const names = functions.map(({ name }) => name);
  return [
    ...names.filter((name) => !pages.some(({ call }) => call === name)),
    ...pages.map(({ call }) => call).filter((call) => !names.includes(call)),
  ];
}
