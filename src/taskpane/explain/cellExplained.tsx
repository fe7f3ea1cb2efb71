import { Button, Field, makeStyles, Select, Subtitle2, tokens } from "@fluentui/react-components";
import type { ExplainedCell } from "../../workbook/explain/explainSelection";
import { canBeWritten, writeWorking } from "../../workbook/explain/writeWorking";
import { useActions } from "../shell/actions";
import type { ViewProps } from "../shell/viewProps";
import { ArgumentList } from "./argumentList";
import { HourList } from "./hourList";
import { Remarks } from "./remarks";
import { StepList } from "./stepList";
import { told } from "./figure";

const useStyles = makeStyles({
  title: { margin: 0 },
  formula: {
    display: "block",
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  result: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  name: { display: "block", color: tokens.colorNeutralForeground2 },
  figure: {
    display: "block",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  section: { margin: `${tokens.spacingVerticalXL} 0 0` },
});

interface Props extends Pick<ViewProps, "show"> {
  readonly explained: ExplainedCell;
  readonly differs: boolean;
  readonly onChoose: (call: number) => void;
}

/** A cell with a DD formula: its figure, the way to it, the hours and the cells that it comes from. */
export function CellExplained({ explained, differs, onChoose, show }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const { cell, call, calls, formula, args, compared, difference } = explained;
  const working = explained.explained?.ok === true ? explained.explained.working : null;
  const result = working?.steps.at(-1);
  const write = () =>
    act(
      () => writeWorking(explained),
      ({ sheet, noChart }) =>
        `The sheet “${sheet}” was added${noChart === null ? "" : `, without a chart: ${noChart}`}.`.replace("..", "."),
    );
  return (
    <>
      <Subtitle2 as="h2" block className={styles.title}>
        {cell.sheet}!{cell.cell}
      </Subtitle2>
      <code className={styles.formula}>{formula}</code>
      {calls.length > 1 && (
        <Field label="Call in the formula" size="small">
          <Select value={calls.indexOf(call)} onChange={(_, { value }) => onChoose(Number(value))}>
            {calls.map(({ text }, index) => (
              <option key={index} value={index}>
                {index + 1}. {text}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {result && (
        <p className={styles.result}>
          <span className={styles.name}>
            {result.step} (DD.{call.name})
          </span>
          <span className={styles.figure}>{told(result.value, result.unit)}</span>
          {compared && difference === null && <span className={styles.name}>The cell shows the same.</span>}
        </p>
      )}
      <Remarks explained={explained} differs={differs} show={show} />
      {canBeWritten(explained) && (
        <Button disabledFocusable={busy} onClick={() => void write()}>
          Write working to sheet
        </Button>
      )}
      {working && (
        <section className={styles.section} aria-label="Working">
          <Subtitle2 as="h3" className={styles.title}>
            Working
          </Subtitle2>
          <StepList steps={working.steps} />
        </section>
      )}
      {working?.hours && <HourList hours={working.hours} explained={explained} />}
      {args.length > 0 && <ArgumentList args={args} home={cell.sheet} />}
    </>
  );
}
