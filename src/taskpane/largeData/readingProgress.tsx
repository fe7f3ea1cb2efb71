import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Progress } from "../../bulk/progress";
import { sizeText } from "./filesField";
import { whole } from "./whole";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

interface Props {
  readonly progress: Progress | null;
  readonly files: number;
  readonly onCancel: () => void;
}

/** How far the reading has come, and the way to end it. */
export function ReadingProgress({ progress, files, onCancel }: Props) {
  const styles = useStyles();
  const share = progress?.bytesInAll ? Math.min(progress.bytes / progress.bytesInAll, 1) : undefined;
  return (
    <div className={styles.progress}>
      <Field label={`Reading ${files} ${files === 1 ? "file" : "files"}`} validationState="none">
        <ProgressBar {...(share !== undefined && { value: share })} />
      </Field>
      {progress && (
        <p className={styles.text}>
          {sizeText(progress.bytes)}
          {progress.bytesInAll === null ? "" : ` of ${sizeText(progress.bytesInAll)}`}, {whole(progress.rows)} rows,{" "}
          {whole(progress.organizations)} organizations, {whole(progress.products)} products; {progress.missingHours}{" "}
          hours of the month not seen yet.
        </p>
      )}
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
