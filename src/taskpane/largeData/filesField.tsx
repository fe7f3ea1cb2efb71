import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { LargeFilesState } from "./useLargeFiles";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The files that the usage is read from. */
export function FilesField({ large }: { readonly large: LargeFilesState }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { files, refused, now } = large;
  const isReading = now.state === "reading";
  const open = async (list: FileList | null): Promise<void> => {
    await large.choose(list);
    if (input.current) input.current.value = ""; // the same file can be chosen again after it was mended
  };
  return (
    <div className={styles.field}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz"
        onChange={(event) => void open(event.target.files)}
      />
      <div className={styles.actions}>
        <Button disabledFocusable={isReading} onClick={() => !isReading && input.current?.click()}>
          Choose files…
        </Button>
        {files.length > 0 && (
          <Button disabledFocusable={isReading} onClick={() => !isReading && large.clear()}>
            Remove all
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        CSV or TSV with the columns Hour, Organization, Product and Usage (Account and Unit where there are), or with
        Hour, Organization and a column for each product; or JSON lines of Datadog’s hourly usage; one file or several,
        also gzip.
      </p>
      {files.length > 0 && (
        <ul className={styles.list} aria-label="Files">
          {files.map(({ name, file, isCompressed }, index) => (
            <li key={index}>
              {name} ({sizeText(file.size)}
              {isCompressed ? ", gzip" : ""})
            </li>
          ))}
        </ul>
      )}
      {refused.map((message) => (
        <MessageBar key={message} intent="error" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

const units = ["bytes", "kB", "MB", "GB", "TB"];

/** In the unit that leaves up to three digits before the point. */
export function sizeText(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}
