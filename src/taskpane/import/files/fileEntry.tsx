import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileOptions } from "../../../datadog/files/fromFile";
import { sentence } from "../../../sheet/result";
import { Disclosure } from "../../check/disclosure";
import { counted } from "../readImport";
import { Sentences } from "../sentences";
import { FileOptionsFields } from "./fileOptionsFields";
import type { ReadFile } from "./useFiles";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

interface Props {
  readonly file: ReadFile;
  readonly onChange: (id: number, options: FileOptions) => void;
  readonly onRemove: (id: number) => void;
}

/** A file: what is wrong in it, row by row, and how it is to be read where that is not clear. */
export function FileEntry({ file, onChange, onRemove }: Props) {
  const styles = useStyles();
  const { id, name, read } = file;
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <Button size="small" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
          Remove
        </Button>
      </div>
      {read.ok ? (
        <p className={styles.text}>{counted(read.value.rows.length, "row", "rows")}</p>
      ) : (
        <Sentences intent="error" sentences={read.issues.map(sentence)} />
      )}
      <Disclosure title="How it is read" open={open || !read.ok} onToggle={() => setOpen(!open)}>
        <div className={styles.fields}>
          <FileOptionsFields file={file} onChange={(options) => onChange(id, options)} />
        </div>
      </Disclosure>
    </li>
  );
}
