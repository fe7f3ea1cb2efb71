import { hoursOf, passFigures } from "../reading/passFigures";
import { readSegment, type SegmentReport } from "../reading/readSegment";
import type { Segment } from "../reading/segment";
import { Collector } from "../usage/collector";
import { absorb, countsOf, snapshotOf } from "../usage/snapshot";
import type { Answers, Question, Told } from "./messages";

/** So often is enough to see it go on. */
const bytesAtOnce = 8 * 1024 * 1024;

/** What a worker does: it collects what it is given to read, and answers for it. */
export class Session {
  private collector: Collector | null = null;
  private toldGroups = 0;
  private toldRows = 0;

  constructor(private readonly tell: (told: Told) => void) {}

  async answer(question: Question): Promise<Answers[Question["ask"]]> {
    if (question.ask === "begin") {
      this.collector = new Collector(question.options);
      [this.toldGroups, this.toldRows] = [0, 0];
      return null;
    }
    const { collector } = this;
    if (collector === null) throw new Error(`"${question.ask}" was asked before "begin".`);
    switch (question.ask) {
      case "read":
        return this.read(question.segment, collector);
      case "give":
        this.collector = null;
        return snapshotOf(collector);
      case "take":
        absorb(collector, question.snapshot);
        return null;
      case "figures":
        return { figures: passFigures(collector, question.span), counts: countsOf(collector) };
      case "hours":
        return hoursOf(collector, question.product, question.group);
    }
  }

  private async read(segment: Segment, collector: Collector): Promise<SegmentReport> {
    let untold = 0;
    const report = await readSegment(segment, collector, (bytes) => {
      untold += bytes;
      if (untold < bytesAtOnce) return;
      this.tell(this.progress(collector, untold));
      untold = 0;
    });
    this.tell(this.progress(collector, untold));
    return report;
  }

  private progress(collector: Collector, bytes: number): Told {
    const { parts, rows, seen, control } = collector;
    const newGroups = parts.list.slice(this.toldGroups).map(({ group }) => group);
    const newRows = rows - this.toldRows;
    [this.toldGroups, this.toldRows] = [parts.list.length, rows];
    const products = [...control.rows.keys()].filter((product) => control.rows[product]);
    return { bytes, rows: newRows, newGroups, products, seen: seen.slice() };
  }
}
