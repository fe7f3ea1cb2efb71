import { buffersOf } from "../usage/snapshot";
import type { Answers, Message, Question, Told } from "./messages";
import { Session } from "./session";

/** A worker as the page sees it. */
export interface Port {
  ask<Q extends Question>(question: Q, onTold?: (told: Told) => void): Promise<Answers[Q["ask"]]>;
  /** Ends it at once, whatever it is doing: what was asked is never answered. */
  end(): void;
}

export type OpenPort = () => Port;

/** A web worker of the built page. */
export function portOf(worker: Worker): Port {
  return {
    ask: <Q extends Question>(question: Q, onTold?: (told: Told) => void) =>
      new Promise<Answers[Q["ask"]]>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Message>) => {
          if (data.kind === "told") onTold?.(data.told);
          else if (data.kind === "answer") resolve(data.answer as Answers[Q["ask"]]);
          else reject(new Error(data.reason));
        };
        worker.onerror = (event) => reject(new Error(event.message || "The worker did not start."));
        worker.postMessage(question, question.ask === "take" ? buffersOf(question.snapshot) : []);
      }),
    end: () => worker.terminate(),
  };
}

/** The same without a worker of its own, for where there is none. */
export function portHere(): Port {
  let onTold: ((told: Told) => void) | undefined;
  const session = new Session((told) => onTold?.(told));
  return {
    ask: <Q extends Question>(question: Q, told?: (told: Told) => void) => {
      onTold = told;
      return session.answer(question) as Promise<Answers[Q["ask"]]>;
    },
    end: () => undefined,
  };
}
