import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { cellsOf, type ExplainedCell } from "../../workbook/explain/explainSelection";
import { canBeWritten } from "../../workbook/explain/writeWorking";
import type { ViewProps } from "../shell/viewProps";
import { CellLink } from "./cellLink";

const useStyles = makeStyles({
  remarks: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  remark: { margin: 0 },
});

interface Props extends Pick<ViewProps, "show"> {
  readonly explained: ExplainedCell;
  readonly differs: boolean;
}

/** What is to be said before the working: where the formula stands, an error, what is missing, and a cell that shows something else. */
export function Remarks({ explained, differs, show }: Props) {
  const styles = useStyles();
  const { cell, call, args, difference, explained: found } = explained;
  const unread = args.filter(({ read }) => !read.ok);
  return (
    <div className={styles.remarks}>
      {cell.filled !== null && (
        <p className={styles.remark}>
          {cell.filled} is filled by the formula in {cell.cell}.
        </p>
      )}
      {!call.whole && (
        <p className={styles.remark}>The call is a part of the formula; the cell shows {shownIn(cell)}.</p>
      )}
      {found === null && unread.length === 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            There is no function DD.{call.name}. The view Functions lists those that there are.
          </MessageBarBody>
        </MessageBar>
      )}
      {found?.ok === false && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{found.error}</MessageBarTitle> {found.message}{" "}
            {found.positions.map((position) => {
              const cells = cellsOf(args, position);
              return cells && <CellLink key={JSON.stringify(position)} cells={cells} home={cell.sheet} what="Select" />;
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      {unread.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>No working here.</MessageBarTitle>{" "}
            {unread.map(({ name, read }) => `${name}: ${read.ok ? "" : read.why}.`).join(" ")}{" "}
            {canBeWritten(explained)
              ? "Write the working to a sheet, where Excel works it out."
              : "Put it into a cell of its own, and refer to that cell."}
          </MessageBarBody>
        </MessageBar>
      )}
      {difference !== null && differs && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{difference}</MessageBarBody>
          {difference.includes("See Check") && (
            <MessageBarActions>
              <Button onClick={() => show("check")}>Check</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}

function shownIn({ shown }: ExplainedCell["cell"]): string {
  const [[first] = []] = shown;
  return typeof first === "string" || typeof first === "number" ? String(first) : "something else";
}
