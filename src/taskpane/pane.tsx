import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { FunctionList } from "./functionList";
import type { Host } from "./host";
import type { Look } from "./look";
import { Masthead } from "./masthead";
import { HostNotice } from "./hostNotice";
import { OutcomeBar } from "./outcomeBar";
import { useInsertion } from "./useInsertion";
import { useLook } from "./useLook";

const themes: Record<Look, Theme> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  provider: { minHeight: "100%", display: "flex", flexDirection: "column" },
  content: { flexGrow: 1, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

/** Shows the pane in an element of the page. */
export function showPane(element: HTMLElement, host: Host): void {
  const onUncaughtError = (error: unknown) => {
    const sentence = `The pane has failed. Close it and open it again; the functions go on working. (${String(error)})`;
    setTimeout(() => (element.textContent = sentence)); // React empties the element first.
  };
  createRoot(element, { onUncaughtError }).render(<Pane host={host} />);
}

function Pane({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const insertion = useInsertion();
  return (
    <FluentProvider theme={themes[useLook()]} className={styles.provider}>
      <main className={styles.content}>
        <Masthead />
        <HostNotice host={host} />
        <FunctionList insertion={insertion} canInsert={host.kind === "excel"} />
      </main>
      <OutcomeBar outcome={insertion.outcome} onDismiss={insertion.dismiss} />
    </FluentProvider>
  );
}
