import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ViewProps } from "../shell/viewProps";
import { DiagnosticsSection } from "./diagnosticsSection";
import { FormulasSection } from "./formulasSection";
import { FreezeSection } from "./freezeSection";
import { SelfTestSection } from "./selfTestSection";
import { useWorkbookState, type WorkbookState } from "./useWorkbookState";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  sections: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
});

/** The formulas of the workbook and what is wrong with them; freezing them; and the proof that this Excel computes right. */
export default function CheckView({ host, active }: ViewProps) {
  const styles = useStyles();
  const state = useWorkbookState();
  return (
    <div className={styles.sections}>
      {host.kind === "excel" ? (
        <WorkbookSections state={state} active={active} />
      ) : (
        <p className={styles.text}>Formulas are checked in a workbook. Open the pane from Excel to see them.</p>
      )}
      <DiagnosticsSection formulas={state.formulas} active={active} />
    </div>
  );
}

function WorkbookSections({ state, active }: { readonly state: WorkbookState; readonly active: boolean }) {
  const { refresh } = state;
  useEffect(() => {
    if (active) void refresh();
  }, [active, refresh]);
  return (
    <>
      <FormulasSection state={state} />
      <FreezeSection state={state} />
      <SelfTestSection onDone={() => void refresh()} />
    </>
  );
}
