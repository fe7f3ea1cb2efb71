import type { OpenedFile } from "./openFile";
import type { Segment } from "./segment";

/** Small enough that two workers end at about the same time. */
const segmentBytes = 32 * 1024 * 1024;

/** The files in parts that can be read side by side; those that can only be read from their beginning in one. */
export function divide(files: readonly OpenedFile[], undivided: ReadonlySet<OpenedFile>): Segment[] {
  const segments: Segment[] = [];
  for (const opened of files) {
    const { file, name, isCompressed, content, start } = opened;
    const isOne = isCompressed || content.kind === "document" || undivided.has(opened);
    const last = isCompressed ? Infinity : file.size;
    const rowsBefore = content.kind === "delimited" ? 1 : 0;
    for (let from = start; from < last || from === start; from += segmentBytes) {
      const end = isOne ? last : Math.min(from + segmentBytes, last);
      segments.push({
        index: segments.length,
        file,
        name,
        isCompressed,
        content,
        start: from,
        end,
        rowsBefore: from === start ? rowsBefore : 0,
      });
      if (isOne) break;
    }
  }
  return segments;
}
