import { readFileSync } from "node:fs";
import { rules } from "../../src/engine/rules";
import { ruleBlocks, wordsOf } from "../../src/taskpane/explain/ruleBlocks";

const page = readFileSync("docs/rules.md", "utf8");

test.each(Object.values(rules))("the text of %s has its reason, and no mark that is not understood", (heading) => {
  const blocks = ruleBlocks(page, heading);
  const texts = blocks.flatMap((block) => {
    if (block.kind === "table") return [...block.header, ...block.rows.flat()];
    return block.kind === "list" ? block.items : [block.text];
  });
  expect(texts.some((text) => text.startsWith("*Why:*"))).toBe(true);
  const shown = blocks.filter(({ kind }) => kind !== "code").length > 0 ? texts.map((text) => wordsOf(text).map((words) => words.text).join("")) : []; // prettier-ignore
  expect(shown.filter((text) => /\*\*|`|\]\(|^[-#|]/.test(text))).toEqual([]);
});

test("blocks and words", () => {
  const text =
    "# P\n\n## A\n\n    x = 1\n    y\n\nOne\ntwo.\n\n- **b** c\n  d\n- e\n\n| K | M |\n| --- | --- |\n| a | `b` |\n\n## B\n\nno";
  expect(ruleBlocks(text, "A")).toEqual([
    { kind: "code", text: "x = 1\ny" },
    { kind: "paragraph", text: "One two." },
    { kind: "list", items: ["**b** c d", "e"] },
    { kind: "table", header: ["K", "M"], rows: [["a", "`b`"]] },
  ]);
  expect(ruleBlocks(text, "C")).toEqual([]);
  expect(wordsOf("a **b** `c` *d* [e](f.md#g)")).toEqual([
    { text: "a ", as: "plain" },
    { text: "b", as: "strong" },
    { text: " ", as: "plain" },
    { text: "c", as: "code" },
    { text: " ", as: "plain" },
    { text: "d", as: "emphasis" },
    { text: " ", as: "plain" },
    { text: "e", as: "plain" },
  ]);
});
