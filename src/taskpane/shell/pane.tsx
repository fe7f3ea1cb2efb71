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
import { ActionsProvider } from "./actions";
import type { Host } from "./host";
import { HostNotice } from "./hostNotice";
import type { Look } from "./look";
import { Masthead } from "./masthead";
import { useLook } from "./useLook";
import { Views } from "./views";

const themes: Record<Look, Theme> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  // Not on the provider itself: Fluent gives its classes to what it lays over the page, which would then cover all of it.
  page: { minHeight: "100vh", display: "flex", flexDirection: "column" },
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
  return (
    <FluentProvider theme={themes[useLook()]}>
      <div className={styles.page}>
        <ActionsProvider>
          <main className={styles.content}>
            <Masthead />
            <HostNotice host={host} />
            <Views host={host} />
          </main>
        </ActionsProvider>
      </div>
    </FluentProvider>
  );
}
