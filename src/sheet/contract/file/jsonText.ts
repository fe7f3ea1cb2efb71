import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

/** Something wrong with a file, and where. Lines and columns count from 1, as editors do. */
export interface FileFinding {
  readonly line: number;
  readonly column: number;
  /** "products[1].commitment"; empty where the text is no JSON or the whole file is meant. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong at a place where JSON cannot be read on. */
const syntax: Readonly<Record<string, string>> = {
  InvalidSymbol: "this is no JSON: text stands in double quotes, and the only bare words are true, false and null",
  InvalidNumberFormat: "this is no number as JSON writes it: digits with a decimal point, such as 0.5",
  PropertyNameExpected: "the name of a field in double quotes is missing here; after the last field there is no comma",
  ValueExpected: "a value is missing here; after the last value there is no comma",
  ColonExpected: "a colon is missing between the name of a field and its value",
  CommaExpected: "a comma is missing before this",
  CloseBraceExpected: "a closing brace } is missing here",
  CloseBracketExpected: "a closing bracket ] is missing here",
  EndOfFileExpected: "the contract ends before this; nothing may follow it",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "this text has no closing double quote on its line",
  UnexpectedEndOfNumber: "this number is not finished",
  InvalidUnicode: "after \\u four hexadecimal digits must follow",
  InvalidEscapeCharacter: "this is no escape that JSON knows; a backslash itself is written \\\\",
  InvalidCharacter: "this character stands in text only as an escape, such as \\t or \\n",
};

/** JSON with the place of every value in it. */
export interface JsonText {
  readonly text: string;
  readonly root: Node;
  readonly placeOf: (offset: number) => Pick<FileFinding, "line" | "column">;
}

/** Reads JSON strictly. Of several errors the first is told: the others may only follow from it. */
export function readJson(given: string): JsonText | FileFinding {
  const text = given.replace(/^\uFEFF/, "");
  const placeOf = (offset: number) => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  };
  if (text.trim() === "") return { line: 1, column: 1, path: "", text: "The file is empty; it must hold a contract." };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first) {
    const said = syntax[printParseErrorCode(first.error)] ?? "this is no JSON";
    return { ...placeOf(first.offset), path: "", text: `The file is no valid JSON: ${said}.` };
  }
  if (!root) throw new Error("JSON without an error has a root.");
  return { text, root, placeOf };
}
