import { fail, ok, then, type Result } from "../../engine/issue";
import { readTitles } from "../delimited/usageTitles";
import { unpacked } from "./chunks";
import type { FileKind } from "./segment";

/** A file whose first bytes have been read. */
export interface OpenedFile {
  readonly file: Blob;
  readonly name: string;
  readonly isCompressed: boolean;
  readonly content: FileKind;
  /** Where its first row begins, in what it holds. */
  readonly start: number;
  /** The month of its first row, as 2026-10; null where that cannot be told. */
  readonly firstMonth: string | null;
  readonly hasOrganizations: boolean;
}

const headBytes = 64 * 1024;
const lineFeed = 10;
const titlesExpected = "give a CSV or TSV file with the titles Hour, Organization, Product, Usage, or JSON lines";

/** Tells from its first bytes what a file is, and refuses what it is not. */
export async function openFile(file: Blob, name: string): Promise<Result<OpenedFile>> {
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (file.size === 0) return fail("noData", name, "is empty", titlesExpected);
  if (first[0] === 0x50 && first[1] === 0x4b)
    return fail("unknownFormat", name, "is a ZIP file or a workbook", "unpack it, or save it as CSV UTF-8");
  const isCompressed = first[0] === 0x1f && first[1] === 0x8b;
  let bytes: Uint8Array;
  try {
    bytes = isCompressed ? await headOf(file) : new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  } catch {
    return fail("unknownFormat", name, "cannot be unpacked", "give a whole gzip file");
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return fail("unknownFormat", name, "is UTF-16 text", "save it as CSV UTF-8");
  const text = new TextDecoder().decode(bytes);
  const opened = { file, name, isCompressed };
  const content = text.trimStart();
  if (content.startsWith("{") || content.startsWith("["))
    return ok({
      ...opened,
      content: jsonKind(content),
      start: 0,
      firstMonth: monthInJson(text),
      hasOrganizations: true,
    });
  return then(openDelimited(bytes, text, name), (found) => ok({ ...opened, ...found }));
}

type Delimited = Pick<OpenedFile, "content" | "start" | "firstMonth" | "hasOrganizations">;

function openDelimited(bytes: Uint8Array, text: string, name: string): Result<Delimited> {
  const [line = "", row = ""] = text.split(/\r?\n/, 2);
  const lineEnd = bytes.indexOf(lineFeed);
  return then(readTitles(line, name), (titles) => {
    if (lineEnd < 0) return fail("noData", name, "has no row below its titles", "give a file with usage");
    const hour = row.split(titles.delimiter)[titles.roles.indexOf("Hour")] ?? "";
    return ok({
      content: { kind: "delimited", titles },
      start: lineEnd + 1,
      firstMonth: /^\s*"?(\d{4}-\d{2})-\d{2}/.exec(hour)?.[1] ?? null,
      hasOrganizations: titles.roles.includes("Organization"),
    });
  });
}

/** A document whose first line ends in the middle of it goes on over several. */
function jsonKind(content: string): FileKind {
  const lineEnd = content.indexOf("\n");
  if (lineEnd < 0) return { kind: "lines" };
  try {
    JSON.parse(content.slice(0, lineEnd));
    return { kind: "lines" };
  } catch {
    return { kind: "document" };
  }
}

const monthInJson = (text: string): string | null =>
  /"(?:timestamp|hour)"\s*:\s*"(\d{4}-\d{2})/i.exec(text)?.[1] ?? null;

async function headOf(file: Blob): Promise<Uint8Array> {
  const head = new Uint8Array(headBytes);
  let length = 0;
  for await (const chunk of unpacked(file)) {
    const part = chunk.subarray(0, headBytes - length);
    head.set(part, length);
    length += part.length;
    if (length === headBytes) break;
  }
  return head.subarray(0, length);
}
