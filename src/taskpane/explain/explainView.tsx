import { makeStyles, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ViewProps } from "../shell/viewProps";
import { CellExplained } from "./cellExplained";
import { NoFormula } from "./noFormula";
import { useExplanation } from "./useExplanation";

const useStyles = makeStyles({ waiting: { justifyContent: "start" } });

/** The working of the selected cell, step by step; it follows the selection. */
export default function ExplainView({ host, ...view }: ViewProps) {
  return host.kind === "excel" ? (
    <SelectedCell {...view} />
  ) : (
    <p>The working is that of a cell in a workbook. Open the pane from Excel to see it.</p>
  );
}

function SelectedCell({ active, show }: Omit<ViewProps, "host">) {
  const styles = useStyles();
  const { shown, lasting, choose } = useExplanation(active);
  if (shown === undefined) return <Spinner className={styles.waiting} size="tiny" label="Reading the cell" />;
  const { explanation, formulas } = shown;
  if (explanation.state === "unreadable")
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{explanation.message}</MessageBarBody>
      </MessageBar>
    );
  if (explanation.state === "none") return <NoFormula cell={explanation.cell} formulas={formulas} show={show} />;
  return (
    <CellExplained
      explained={explanation}
      differs={lasting}
      onChoose={(call) => choose(explanation.cell, call)}
      show={show}
    />
  );
}
