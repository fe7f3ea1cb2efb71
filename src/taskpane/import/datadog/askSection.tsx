import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Site } from "../../../catalog/sites";
import { useActions } from "../../shell/actions";
import { Progress } from "../progress";
import { counted, type ReadImport } from "../readImport";
import { Review } from "../review/review";
import { Sentences } from "../sentences";
import { AskFields } from "./askFields";
import { useAsk } from "./useAsk";
import { useRun } from "./useRun";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is asked of Datadog, and what came of it. */
export function AskSection({ site }: { readonly site: Site }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const state = useAsk();
  const { progress, isBroken, start, goOn, cancel, forget } = useRun(site);
  const [read, setRead] = useState<{ readonly value: ReadImport; readonly count: number }>();
  const { kind, draft } = state;
  const isOffered = kind.customerFinds === null || !draft.connectedAccounts;
  const run = async (how: () => ReturnType<typeof goOn>): Promise<void> => {
    setRead(undefined);
    const answered = await act(how, ({ rows }) => `Datadog has answered: ${counted(rows.length, "row", "rows")}.`);
    if (answered) setRead((before) => ({ value: answered.value, count: (before?.count ?? 0) + 1 }));
  };
  return (
    <section aria-label="Import from Datadog" className={styles.section}>
      <h2 className={styles.heading}>What to import</h2>
      <AskFields state={{ ...state, change: (part) => (forget(), setRead(undefined), state.change(part)) }} />
      {!isOffered && (
        <Sentences
          intent="info"
          sentences={[
            `${kind.title} is not there for a partner admin organization. The customer finds it in the own organization under ${kind.customerFinds}.`,
          ]}
        />
      )}
      {progress ? (
        <Progress
          label="Import"
          done={progress.done}
          of={progress.of}
          text={[
            `${counted(progress.rows, "row", "rows")}, ${counted(progress.pages, "page", "pages")}; ${progress.done} of ${counted(progress.of, "request", "requests")} done.`,
            ...(progress.waiting === null ? [] : [waitingText(progress.waiting)]),
          ].join(" ")}
          onCancel={cancel}
        />
      ) : (
        <div className={styles.actions}>
          {isBroken && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void run(goOn)}>
              Go on
            </Button>
          )}
          <Button
            appearance={isBroken ? "secondary" : "primary"}
            disabledFocusable={busy || !isOffered}
            onClick={() => isOffered && void run(() => start(state.ask()))}
          >
            {isBroken ? "Start again" : "Read from Datadog"}
          </Button>
        </div>
      )}
      {isBroken && !progress && (
        <p className={styles.text}>“Go on” asks only for what is missing; what Datadog has answered is kept.</p>
      )}
      {read && <Review key={read.count} read={read.value} onWritten={() => setRead(undefined)} />}
    </section>
  );
}

const waitingText = ({ seconds, reason }: { readonly seconds: number; readonly reason: string }): string =>
  reason === "rateLimited"
    ? `Datadog’s limit of requests is used up: going on in ${seconds} s.`
    : `Datadog does not answer: asking again in ${seconds} s.`;
