/** Entry of the web worker: it answers one question after another. */
import { buffersOf, type Snapshot } from "../usage/snapshot";
import type { Message, Question } from "./messages";
import { Session } from "./session";

/** The part of a worker's global scope that is used; its types exclude those of a page. */
interface Scope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(message: Message, transfer?: readonly ArrayBuffer[]): void;
}

const scope = self as unknown as Scope;
const session = new Session((told) => scope.postMessage({ kind: "told", told }));

scope.onmessage = ({ data }) => {
  session.answer(data).then(
    (answer) => scope.postMessage({ kind: "answer", answer }, data.ask === "give" ? buffersOf(answer as Snapshot) : []),
    (error: unknown) => scope.postMessage({ kind: "failed", reason: String(error) }),
  );
};
