import type { Issue, Result } from "../../engine/issue";
import { merged, type Imported } from "../imported";
import type { Question } from "../questions";
import type { ImportedRow } from "../rows";
import type { Answer, Fetch } from "./attempt";
import { createClient, type Client, type ClientOptions, type Progress, type ReadOptions } from "./createClient";

/** One request of a question, with its pages. */
export interface Part {
  readonly ask: (client: Client, options: ReadOptions) => Promise<Result<Imported<ImportedRow>>>;
}

export const partsOf = <R extends ImportedRow>(question: Question<R>): Part[] =>
  question.requests.map((request) => ({
    ask: (client, options) => client.ask({ ...question, requests: [request] }, options),
  }));

export interface RunProgress extends Progress {
  /** Answers of Datadog's so far. */
  readonly pages: number;
}

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
}

/** An import that can be gone on with. */
export interface Run {
  /** All rows, or none and why. Asked again after a failure it goes on where it broke off. */
  readonly go: (options: RunOptions) => Promise<Result<Imported<ImportedRow>>>;
}

/**
 * Asks requests one after the other and keeps what came of each, so that after a failure no finished request is sent again. Of
 * the request that broke off the pages that were answered are kept, too.
 */
export function createRun(options: ClientOptions, parts: readonly Part[], what: string): Run {
  const finished: Imported<ImportedRow>[] = [];
  const answered = new Map<string, Answer>();
  let pages = 0;
  const remembering: Fetch = async (address, init) => {
    const before = answered.get(address);
    if (before !== undefined) return before;
    const answer = await options.fetch(address, init);
    if (answer.status < 200 || answer.status >= 300) return answer;
    const body = await answer.text();
    const kept: Answer = { status: answer.status, headers: answer.headers, text: () => Promise.resolve(body) };
    answered.set(address, kept);
    pages++;
    return kept;
  };
  const client = createClient({ ...options, fetch: remembering });
  return {
    async go({ signal, onProgress }) {
      for (const part of parts.slice(finished.length)) {
        const rows = finished.reduce((sum, { rows: some }) => sum + some.length, 0);
        const tell = (progress: Pick<Progress, "rows" | "waiting">): void =>
          onProgress({
            done: finished.length,
            of: parts.length,
            rows: rows + progress.rows,
            waiting: progress.waiting,
            pages,
          });
        const answer = await part.ask(client, { signal, onProgress: tell });
        if (!answer.ok) {
          if (answer.issues.some(isOfAnswer)) answered.clear();
          return answer;
        }
        finished.push(answer.value);
        answered.clear();
        tell({ rows: answer.value.rows.length, waiting: null });
      }
      return merged(finished, what);
    },
  };
}

/** Answers that cannot be read are asked for again; where Datadog could not be reached, those before it stand. */
const isOfAnswer = ({ code }: Issue): boolean => !["unavailable", "rateLimited", "noAccess"].includes(code);
