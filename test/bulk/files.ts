import { Blob } from "node:buffer";
import { gzipSync } from "node:zlib";
import type { LargeReading } from "../../src/bulk/reading/largeReading";
import { openFile } from "../../src/bulk/reading/openFile";
import { readLargeFiles, type LargeFiles } from "../../src/bulk/reading/readLargeFiles";
import { portHere } from "../../src/bulk/worker/port";
import type { Result } from "../../src/engine/issue";

/** A file by its name and what it holds. */
export type TestFile = readonly [name: string, content: string | Uint8Array];

export const packed = (text: string): Uint8Array => gzipSync(text);

export const october = { year: 2026, month: 10 };

/** Reads files as the pane does, in this thread. */
export async function readFiles(
  files: readonly TestFile[],
  options: Partial<LargeFiles> = {},
): Promise<Result<LargeReading>> {
  const opened = [];
  for (const [name, content] of files) {
    const file = await openFile(new Blob([content]) as unknown as globalThis.Blob, name);
    if (!file.ok) return file;
    opened.push(file.value);
  }
  return readLargeFiles({
    files: opened,
    month: october,
    choices: {},
    elapsedHours: null,
    memory: 8e6,
    workers: 1,
    open: portHere,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...options,
  });
}

/** The reading, or what is wrong as a failure of the test. */
export async function readWell(files: readonly TestFile[], options: Partial<LargeFiles> = {}): Promise<LargeReading> {
  const result = await readFiles(files, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What was refused, as sentences. */
export async function sentencesOf(files: readonly TestFile[], options: Partial<LargeFiles> = {}): Promise<string[]> {
  const result = await readFiles(files, options);
  return result.ok ? [] : result.issues.map(({ path, received, expected }) => `${path} ${received}; ${expected}.`);
}
