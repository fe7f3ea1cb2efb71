import { Button, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { version } from "../../sheet/lookup";
import { countResults } from "../../workbook/check/selfTest/reportText";
import { runSelfTest, type SelfTest } from "../../workbook/check/selfTest/runSelfTest";
import { addinVersion } from "../shell/about";
import { useActions } from "../shell/actions";
import { Section } from "./section";
import { SelfTestReport } from "./selfTestReport";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  running: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
});

const limitMs = 60_000;

/** Lets this Excel compute the worked examples, and compares every figure. */
export function SelfTestSection({ onDone }: { readonly onDone: () => void }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [keepSheet, setKeepSheet] = useState(false);
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<SelfTest>();
  const stop = useRef<AbortController>(undefined);
  async function run(): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    const shown = version(addinVersion);
    const options = { version: shown.ok ? shown.value : "", keepSheet, limitMs, signal: controller.signal };
    setRunning(true);
    setReport(undefined);
    const finished = await act(() => runSelfTest(options), told);
    setRunning(false);
    setReport(finished?.value);
    onDone();
  }
  return (
    <Section title="Self-test">
      <p className={styles.text}>
        Lets this Excel compute Datadog’s worked examples and some doubtful points, and compares every figure. It works
        on a sheet of its own and touches nothing else.
      </p>
      <Checkbox
        label="Keep the sheet afterwards"
        checked={keepSheet}
        onChange={(_, { checked }) => setKeepSheet(checked === true)}
      />
      <div className={styles.running}>
        <Button disabledFocusable={busy} onClick={() => void run()}>
          Run the self-test
        </Button>
        {running && (
          <>
            <Spinner size="tiny" label="Calculating" />
            <Button onClick={() => stop.current?.abort()}>Stop waiting</Button>
          </>
        )}
      </div>
      {report && <SelfTestReport report={report} />}
    </Section>
  );
}

function told({ entries, sheet }: SelfTest): string {
  const { equal, differs, noted, "not calculated": pending } = countResults(entries);
  const sentence =
    differs + pending === 0
      ? `Self-test: ${equal} equal, ${noted} noted.`
      : `The self-test has ended: ${differs} of ${entries.length} cases differ, ${pending} were not calculated.`;
  return sheet === null ? sentence : `${sentence} The sheet “${sheet}” was kept.`;
}
