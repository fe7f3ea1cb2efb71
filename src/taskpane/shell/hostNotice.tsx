import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { Host } from "./host";

/** Id of the notice that says why nothing can be done in a workbook; the disabled buttons refer to it. */
export const noticeId = "host-notice";

const useStyles = makeStyles({
  notice: { marginTop: tokens.spacingVerticalM },
  missing: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Says why nothing can be done in a workbook, where that is so. */
export function HostNotice({ host }: { readonly host: Host }) {
  const styles = useStyles();
  if (host.kind === "excel") return null;
  return (
    <MessageBar
      id={noticeId}
      layout="multiline"
      className={styles.notice}
      intent={host.kind === "tooOld" ? "error" : "warning"}
    >
      {host.kind === "elsewhere" ? (
        <MessageBarBody>
          <MessageBarTitle>Not opened in Excel.</MessageBarTitle> The functions can be read here; everything else works
          on a workbook. Open the pane from Excel: choose DD Billing on the Home tab.
        </MessageBarBody>
      ) : (
        <MessageBarBody>
          <MessageBarTitle>This Excel is too old.</MessageBarTitle> DD Billing may not work and nothing can be done in
          the workbook until Excel is updated (File › Account › Update Options). Missing:
          <ul className={styles.missing}>
            {host.missing.map(({ set, version, what }) => (
              <li key={set}>
                {set} {version} ({what})
              </li>
            ))}
          </ul>
        </MessageBarBody>
      )}
    </MessageBar>
  );
}
