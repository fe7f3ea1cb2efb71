import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fileName } from "../../sheet/contract/file/fields";
import { toContractFile } from "../../sheet/contract/file/toContractFile";
import { done, refused, type Outcome } from "../../workbook/outcome";
import { save } from "../files/save";
import type { ShownContract } from "./shownContract";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The contract as a file: handed to the browser, or as text on the clipboard where a pane may not save files. */
export function ExportContract({ shown: { contract, read, act, busy } }: { readonly shown: ShownContract }) {
  const styles = useStyles();
  const { sheet } = contract;
  const file = (): Outcome<string> =>
    read.checked.contract === null
      ? refused("The contract has errors. Mend them first, so that the file can be read again.")
      : { ok: true, value: toContractFile(sheet, new URL(fileName, document.baseURI).href, read.cells) };
  const download = (): Promise<Outcome> => {
    const text = file();
    if (text.ok) save(`${sheet}.json`, text.value, "application/json");
    return Promise.resolve(text.ok ? done : text);
  };
  const copy = async (): Promise<Outcome> => {
    const text = file();
    if (!text.ok) return text;
    return (await toClipboard(text.value))
      ? done
      : refused("The clipboard cannot be reached from here. Download the file.");
  };
  return (
    <>
      <h3 className={styles.title}>Export</h3>
      <p className={styles.text}>
        All terms of “{sheet}” as a JSON file. Where the download does nothing, copy the text.
      </p>
      <div className={styles.actions}>
        <Button
          disabledFocusable={busy}
          onClick={() => void act(download, `${sheet}.json was handed over for saving.`)}
        >
          Download
        </Button>
        <Button disabledFocusable={busy} onClick={() => void act(copy, "The text of the file was copied.")}>
          Copy
        </Button>
      </div>
    </>
  );
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
