import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { rules } from "../../src/engine/rules";
import { generatedPages, unmatchedPages } from "./pages";

const root = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const markdown = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? markdown(path) : name.endsWith(".md") ? [path] : [];
  });
const written = ["README.md", "CONTRIBUTING.md", "NEWS.md", ...markdown("docs")];

test.each(generatedPages())("$file is what `npm run docs` writes", ({ file, text }) => {
  expect(read(file)).toBe(text);
});

test("every function has a page", () => {
  expect(unmatchedPages()).toEqual([]);
});

test("docs/rules.md has the headings that a working names, in their order", () => {
  const headings = [...read("docs/rules.md").matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(Object.values(rules));
});

test.each(written)("the links of %s lead somewhere", (file) => {
  const text = read(file);
  for (const [, target = ""] of text.matchAll(/\]\(([^)]+)\)/g)) {
    if (/^https?:/.test(target)) continue;
    const [path = "", fragment] = target.split("#");
    const linked = path === "" ? resolve(root, file) : resolve(root, dirname(file), path);
    expect(() => statSync(linked)).not.toThrow();
    if (fragment === undefined) continue;
    const headings = [...readFileSync(linked, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replace(/ /g, "-"),
    );
    expect(headings).toContain(fragment);
  }
});
