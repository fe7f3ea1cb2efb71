import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Progress } from "../../bulk/progress";
import { sizeText } from "./filesField";
import { counted } from "./whole";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

/** A bar that glides is drawn sixty times a second, at the cost of the reading. */
const still = { style: { transition: "none" } };

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
      <Field label={`Reading ${counted(files, "file")}`} validationState="none">
        <ProgressBar bar={still} {...(share !== undefined && { value: share })} />
      </Field>
      {progress && (
        <p className={styles.text}>
          {sizeText(progress.bytes)}
          {progress.bytesInAll === null ? "" : ` of ${sizeText(progress.bytesInAll)}`}, {counted(progress.rows, "row")},{" "}
          {counted(progress.organizations, "organization")}, {counted(progress.products, "product")};{" "}
          {counted(progress.missingHours, "hour")} of the month not seen yet.
        </p>
      )}
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
