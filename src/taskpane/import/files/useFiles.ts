import { useMemo, useState } from "react";
import { describeFile, type DescribedFile } from "../../../datadog/files/describeFile";
import type { FileOptions } from "../../../datadog/files/fromFile";
import { importFile } from "../../../datadog/files/importFile";
import { merged, type Imported } from "../../../datadog/imported";
import type { ImportedRow } from "../../../datadog/rows";
import type { Result } from "../../../engine/issue";
import type { ReadImport } from "../readImport";

interface HeldFile {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly options: FileOptions;
}

/** A file with what came of it. */
export interface ReadFile extends HeldFile {
  readonly described: DescribedFile;
  readonly read: Result<Imported<ImportedRow>>;
}

const readOne = (file: HeldFile): ReadFile => ({
  ...file,
  described: describeFile(file.text, file.name, file.options.kind),
  read: importFile(file.text, file.name, file.options),
});

/** The files of an import. They are imported together, and only when all of them can be read. */
export function useFiles() {
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [nextId, setNextId] = useState(0);
  const whole = useMemo((): Result<ReadImport> | null => {
    if (files.length === 0 || !files.every(({ read }) => read.ok)) return null;
    const all = merged(
      files.flatMap(({ read }) => (read.ok ? [read.value] : [])),
      files.length === 1 ? (files[0]?.name ?? "The file") : "The files",
    );
    return all.ok ? { ok: true, value: { ...all.value, scope: null } } : all;
  }, [files]);
  return {
    files,
    whole,
    add: (texts: readonly { readonly name: string; readonly text: string }[]) => {
      const added = texts.map((one, index) => readOne({ ...one, id: nextId + index, options: {} }));
      setFiles((before) => [...before, ...added]);
      setNextId(nextId + texts.length);
    },
    change: (id: number, options: FileOptions) =>
      setFiles((before) => before.map((file) => (file.id === id ? readOne({ ...file, options }) : file))),
    remove: (id: number) => setFiles((before) => before.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
  };
}
