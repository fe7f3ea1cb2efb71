/** A part of a rule's text, as docs/rules.md writes it. */
export type RuleBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The blocks under a heading of the rules; none where there is no such heading. */
export function ruleBlocks(page: string, heading: string): RuleBlock[] {
  const [, section = ""] = page.replaceAll("\r", "").split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ");
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== "")
    .map(blockOf);
}

function blockOf(text: string): RuleBlock {
  const lines = text.split("\n").filter((line) => line !== "");
  if (lines.every((line) => line.startsWith("    "))) return { kind: "code", text: lines.map((line) => line.slice(4)).join("\n") }; // prettier-ignore
  if (text.trimStart().startsWith("|")) return tableOf(lines);
  if (text.trimStart().startsWith("- "))
    return { kind: "list", items: joined(text.trimStart().slice(2).split("\n- ")) };
  return { kind: "paragraph", text: joined([text])[0] ?? "" };
}

/** Lines of one sentence are one line. */
const joined = (texts: readonly string[]): string[] => texts.map((text) => text.trim().replace(/\s*\n\s*/g, " "));

function tableOf(lines: readonly string[]): RuleBlock {
  const [header = [], , ...rows] = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { kind: "table", header, rows };
}

/** Words of a text, with what is set apart. */
export interface Words {
  readonly text: string;
  readonly as: "plain" | "strong" | "emphasis" | "code";
}

const marks = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\([^)]*\)/g;

/** The words of a text: **strong**, *emphasis*, `code`; of a link its words, since what it leads to is not in the pane. */
export function wordsOf(text: string): Words[] {
  const words: Words[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    words.push({ text: text.slice(end, match.index), as: "plain" });
    const [found, strong, emphasis, code, link] = match;
    if (strong !== undefined) words.push({ text: strong, as: "strong" });
    else if (emphasis !== undefined) words.push({ text: emphasis, as: "emphasis" });
    else if (code !== undefined) words.push({ text: code, as: "code" });
    else words.push({ text: link ?? "", as: "plain" });
    end = match.index + found.length;
  }
  return [...words, { text: text.slice(end), as: "plain" as const }].filter(({ text: said }) => said !== "");
}
