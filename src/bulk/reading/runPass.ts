import { fail, ok, type Result } from "../../engine/issue";
import type { ReadingOptions } from "../usage/collector";
import type { Told } from "../worker/messages";
import type { OpenPort, Port } from "../worker/port";
import { divide } from "./divide";
import type { OpenedFile } from "./openFile";
import type { SegmentReport } from "./readSegment";
import type { Segment } from "./segment";

/** A pass over all files: the port that has their readings, and where the rows of every segment begin in their file. */
export interface Pass {
  readonly port: Port;
  readonly positionOf: PositionOf;
}

/** The file and row of a row of a segment; rows count from 1, the titles included. */
export type PositionOf = (segment: number, row: number) => { readonly name: string; readonly row: number };

export interface PassRequest {
  readonly files: readonly OpenedFile[];
  readonly options: Omit<ReadingOptions, "room">;
  /** Room for the readings of all workers, in bytes. */
  readonly memory: number;
  readonly workers: number;
  readonly open: OpenPort;
  readonly onTold: (told: Told) => void;
  /** Called where files have to be read from the beginning again, in one piece. */
  readonly onRestart: () => void;
  /** Ports that were opened, for whoever cancels. */
  readonly ports: Set<Port>;
}

/**
 * Reads all files side by side and brings their readings together in one worker. A quoted text that goes on in another line
 * hides where lines end: such files, and those that seem broken, are read once more from their beginning in one piece.
 */
export async function runPass(request: PassRequest): Promise<Result<Pass>> {
  const undivided = new Set<OpenedFile>();
  for (;;) {
    const segments = divide(request.files, undivided);
    const { ports, reports } = await readSegments(segments, request);
    const isBroken = ({ index, refusal, hasBrokenLines }: SegmentReport): boolean =>
      (refusal !== null || hasBrokenLines) && segments.filter(({ file }) => file === segments[index]?.file).length > 1;
    const broken = reports.filter(isBroken);
    if (broken.length > 0) {
      for (const { index } of broken)
        for (const one of request.files) if (one.file === segments[index]?.file) undivided.add(one);
      for (const port of ports) close(port, request);
      request.onRestart();
      continue;
    }
    const positionOf = positions(segments, reports);
    const refused = reports.find(({ refusal }) => refusal !== null);
    if (refused?.refusal) {
      for (const port of ports) close(port, request);
      const { name, row } = positionOf(refused.index, refused.refusal.row);
      return fail("badShape", `${name} (row ${row})`, refused.refusal.received, refused.refusal.expected);
    }
    const [first, ...others] = ports as [Port, ...Port[]];
    for (const other of others) {
      const snapshot = await other.ask({ ask: "give" });
      close(other, request);
      await first.ask({ ask: "take", snapshot });
    }
    return ok({ port: first, positionOf });
  }
}

/** Reads all segments, unless one is refused. */
async function readSegments(
  segments: readonly Segment[],
  { options, memory, workers, open, onTold, ports: all }: PassRequest,
): Promise<{ readonly ports: readonly Port[]; readonly reports: readonly SegmentReport[] }> {
  const ports = Array.from({ length: Math.min(workers, segments.length) }, open);
  for (const port of ports) all.add(port);
  const room = memory / ports.length;
  const reports: SegmentReport[] = [];
  const next = shareOut(segments, ports.length);
  let isRefused = false;
  await Promise.all(
    ports.map(async (port, worker) => {
      await port.ask({ ask: "begin", options: { ...options, room } });
      for (let segment = next(worker); segment !== undefined && !isRefused; segment = next(worker)) {
        const report = await port.ask({ ask: "read", segment }, onTold);
        reports.push(report);
        isRefused ||= report.refusal !== null;
      }
    }),
  );
  return { ports, reports: reports.sort((a, b) => a.index - b.index) };
}

/**
 * Gives each worker segments that follow one another, since their hours often do and then have room together. One that has no
 * more helps a later one: each reads in the order of the files, so that the first row of a series is the first one it sees.
 */
function shareOut(segments: readonly Segment[], workers: number): (worker: number) => Segment | undefined {
  const bound = (worker: number): number => Math.floor((worker * segments.length) / workers);
  const left = Array.from({ length: workers }, (_, worker) => ({ next: bound(worker), end: bound(worker + 1) }));
  const count = (one: { next: number; end: number }): number => one.end - one.next;
  return (worker) => {
    const fullestFirst = left.slice(worker + 1).sort((a, b) => count(b) - count(a));
    const from = [...left.slice(worker, worker + 1), ...fullestFirst].find((one) => count(one) > 0);
    return from && segments[from.next++];
  };
}

function close(port: Port, { ports }: PassRequest): void {
  port.end();
  ports.delete(port);
}

function positions(segments: readonly Segment[], reports: readonly SegmentReport[]): PositionOf {
  const before = new Map<number, number>();
  let [file, rows]: [Blob | null, number] = [null, 0];
  for (const segment of segments) {
    if (segment.file !== file) rows = 0;
    file = segment.file;
    rows += segment.rowsBefore;
    before.set(segment.index, rows);
    rows += reports.find(({ index }) => index === segment.index)?.rows ?? NaN;
  }
  return (segment, row) => ({ name: segments[segment]?.name ?? "", row: (before.get(segment) ?? NaN) + row + 1 });
}
