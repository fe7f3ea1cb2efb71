/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const firstCalculation = { files: ["functions.js", "taskpane.js"], kilobytes: 60 };
const html = readFileSync("dist/taskpane.html", "utf8");

/** What is wrong with the order in which the page loads its scripts. */
function loadingProblems(page: string): string[] {
  const { head: top, scripts: all } = new DOMParser().parseFromString(page, "text/html");
  const head = [...top.children].filter(({ tagName }) => /^(SCRIPT|LINK|STYLE)$/.test(tagName));
  const scripts = [...all];
  return [
    head[0]?.getAttribute("src") !== OFFICE && "office.js does not come first in the head",
    scripts.map((script) => script.getAttribute("src")).join() !== [OFFICE, ...firstCalculation.files].join() &&
      "the scripts are not office.js, functions.js, taskpane.js",
    scripts.some((script) => script.async || script.defer || script.type === "module") && "a script waits",
  ].filter((problem) => problem !== false);
}

function kilobytes(files: readonly Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1024;
}

/** Traces of the development machine in a file that is delivered. */
function traces(name: string, text: string): string[] {
  return [
    /sourceMappingURL/.test(text) && `${name} refers to a source map`,
    name !== "manifest.xml" && /\/\/(localhost|127\.0\.0\.1)/.test(text) && `${name} refers to this computer`,
    /(^|["'\s])(\/home\/|\/root\/|\/Users\/|[A-Z]:\\\\)/.test(text) && `${name} holds a path of this computer`,
  ].filter((problem) => problem !== false);
}

test("the page loads office.js first, then the functions, then the pane", () =>
  expect(loadingProblems(html)).toEqual([]));

test.each([
  ["office.js after the styles", html.replace("<head>", "<head><style>p{}</style>")],
  ["office.js from elsewhere", html.replace(OFFICE, "office/office.js")],
  [
    "the pane before the functions",
    html.replace("functions.js", "x").replace("taskpane.js", "functions.js").replace("=x", "=taskpane.js"),
  ],
  [
    "a script that waits",
    html
      .replace("<script src=functions.js", "<script defer src=functions.js")
      .replace('<script src="functions.js', '<script defer src="functions.js'),
  ],
])("%s is found", (_name, page) => expect(loadingProblems(page)).not.toEqual([]));

test(`a first calculation needs less than ${firstCalculation.kilobytes} KB`, () => {
  const files = firstCalculation.files.map((name) => readFileSync(join("dist", name)));
  expect(kilobytes(files)).toBeLessThan(firstCalculation.kilobytes);
  const pane = readdirSync("dist")
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join("dist", name)));
  expect(kilobytes(pane)).toBeGreaterThan(firstCalculation.kilobytes); // the pane itself would not pass: it must stay apart
});

test("no file holds traces of the computer that built it", () => {
  const texts = readdirSync("dist").filter((name) => /\.(js|json|html|xml)$/.test(name));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.flatMap((name) => traces(name, readFileSync(join("dist", name), "utf8")))).toEqual([]);
});

test("traces are found", () => {
  expect(traces("pane.js", "//# sourceMappingURL=pane.js.map")).toHaveLength(1);
  expect(traces("pane.js", 'fetch("https://localhost:3000/x")')).toHaveLength(1);
  expect(traces("pane.js", '"/home/someone/pane.tsx"')).toHaveLength(1);
  expect(traces("manifest.xml", '"https://localhost:3000/x"')).toHaveLength(0);
});
