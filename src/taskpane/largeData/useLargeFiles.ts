import { useEffect, useRef, useState } from "react";
import type { Progress } from "../../bulk/progress";
import type { LargeReading } from "../../bulk/reading/largeReading";
import { openFile, type OpenedFile } from "../../bulk/reading/openFile";
import { readLargeFiles } from "../../bulk/reading/readLargeFiles";
import type { Month } from "../../engine/month";
import { sentence } from "../../sheet/result";
import { FileUsage } from "../../workbook/bulk/fileUsage";
import { largeStatement, type LargeStatement } from "../../workbook/bulk/largeStatement";
import { readLargeTerms, type LargeContract } from "../../workbook/bulk/readLargeTerms";
import { memoryBytes, openWorker, workerCount } from "./openWorker";

/** A bill that was made from files, with what it was made from. */
export interface ReadFiles {
  readonly reading: LargeReading;
  readonly usage: FileUsage;
  readonly statement: LargeStatement;
  readonly contract: LargeContract;
  readonly elapsedHours: number | null;
  readonly seconds: number;
}

export type FilesState =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly progress: Progress | null }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "cancelled" }
  | ({ readonly state: "read" } & ReadFiles);

export interface LargeFilesState {
  readonly files: readonly OpenedFile[];
  /** Files that are not usage, each in a sentence. */
  readonly refused: readonly string[];
  readonly now: FilesState;
  readonly choose: (list: FileList | null) => Promise<void>;
  readonly clear: () => void;
  readonly read: (month: Month, contract: LargeContract, choices: Readonly<Record<string, string>>) => Promise<void>;
  readonly cancel: () => void;
}

/** Drawing takes from the reading: what nobody can follow is not drawn. */
const SHOWN_EVERY_MS = 500;

/** The chosen files and what is done with them: one reading at a time, whose memory is given back before the next. */
export function useLargeFiles(): LargeFilesState {
  const [files, setFiles] = useState<readonly OpenedFile[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [now, setNow] = useState<FilesState>({ state: "idle" });
  const running = useRef<AbortController>(null);
  const held = useRef<LargeReading>(null);
  const forget = () => {
    running.current?.abort();
    held.current?.close();
    [running.current, held.current] = [null, null];
  };
  useEffect(() => forget, []);

  return {
    files,
    refused,
    now,
    async choose(list) {
      const opened = await Promise.all([...(list ?? [])].map((file) => openFile(file, file.name)));
      forget();
      setNow({ state: "idle" });
      setFiles(opened.flatMap((one) => (one.ok ? [one.value] : [])));
      setRefused(opened.flatMap((one) => (one.ok ? [] : one.issues.map(sentence))));
    },
    clear() {
      forget();
      setNow({ state: "idle" });
      setFiles([]);
      setRefused([]);
    },
    async read(month, contract, choices) {
      forget();
      const controller = new AbortController();
      running.current = controller;
      const isCurrent = () => running.current === controller;
      setNow({ state: "reading", progress: null });
      const started = performance.now();
      let shown = 0;
      const terms = await readLargeTerms(contract);
      if (!isCurrent()) return;
      if (!terms.ok) return setNow({ state: "failed", message: terms.message });
      const { elapsedHours } = terms.value.terms.settings;
      const result = await readLargeFiles({
        files,
        month,
        choices,
        elapsedHours,
        memory: memoryBytes,
        workers: workerCount(),
        open: openWorker,
        onProgress(progress) {
          if (!isCurrent() || performance.now() - shown < SHOWN_EVERY_MS) return;
          shown = performance.now();
          setNow({ state: "reading", progress });
        },
        signal: controller.signal,
      });
      if (!isCurrent()) return;
      if (!result.ok) return setNow({ state: "failed", message: result.issues.map(sentence).join(" ") });
      held.current = result.value;
      const usage = new FileUsage(result.value, elapsedHours);
      const statement = largeStatement(terms.value.terms, terms.value.notes, usage);
      const seconds = (performance.now() - started) / 1000;
      setNow({ state: "read", reading: result.value, usage, statement, contract, elapsedHours, seconds });
    },
    cancel() {
      forget();
      setNow({ state: "cancelled" });
    },
  };
}
