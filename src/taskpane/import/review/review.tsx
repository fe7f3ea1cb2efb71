import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { sentence } from "../../../sheet/result";
import type { WrittenTable } from "../../../workbook/import/writeImport";
import { useActions } from "../../shell/actions";
import { Progress } from "../progress";
import { counted, type ReadImport } from "../readImport";
import { Sentences } from "../sentences";
import { FirstRows } from "./firstRows";
import { KeysFields } from "./keysFields";
import { KindFields } from "./kindFields";
import { OrganizationsField } from "./organizationsField";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  review: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly read: ReadImport;
  readonly onWritten: () => void;
}

/** What was read, before it is written: how much, of what, what is unknown, and what has to be decided. */
export function Review({ read, onWritten }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const state = useReview(read);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { description, products, progress, failure } = state;
  const { rows, months, organizations } = description;
  const write = async (): Promise<void> => {
    if (await act(state.write, told)) onWritten();
  };
  const unknown = Object.entries(read.unknownFields);
  return (
    <section aria-label="Preview" className={styles.review}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Preview
      </h2>
      <p className={styles.text}>
        {counted(rows.length, "row", "rows")}, {monthsText(months)},{" "}
        {counted(organizations.length, "organization", "organizations")}
      </p>
      {rows.length > 0 && <FirstRows rows={rows} />}
      {failure !== null && <Sentences intent="error" sentences={[failure]} />}
      <Sentences
        intent="warning"
        sentences={[...products.problems, ...read.notices.filter(isNoProduct).map(sentence)]}
      />
      {unknown.length > 0 && (
        <p className={styles.text}>
          Not imported: {unknown.map(([field, count]) => `${field} (${count.toLocaleString("en")})`).join(", ")}.
        </p>
      )}
      <KindFields state={state} />
      {organizations.length > 1 && <OrganizationsField state={state} />}
      <KeysFields state={state} />
      {progress ? (
        <Progress
          label="Writing"
          done={progress.written}
          of={progress.of}
          text={`${progress.written.toLocaleString("en")} of ${counted(progress.of, "row", "rows")} written.`}
          onCancel={() => progress.stop.abort(new Error("Cancelled."))}
        />
      ) : (
        <div>
          <Button appearance="primary" disabledFocusable={busy || !state.isReady} onClick={() => void write()}>
            Write into the workbook
          </Button>
        </div>
      )}
    </section>
  );
}

/** What a name stands for is told at the name itself. */
const isNoProduct = ({ code }: ReadImport["notices"][number]): boolean =>
  code !== "unknownProduct" && code !== "ambiguousProduct";

const shortList = 3;
const monthsText = (months: readonly string[]): string =>
  months.length <= shortList ? months.join(", ") : `${months[0]} to ${months.at(-1)}`;

const told = (tables: readonly WrittenTable[]): string =>
  tables
    .map(({ name, sheet, counts: { added, updated, blanked, unchanged } }) => {
      const parts = [
        `${counted(added, "row", "rows")} added`,
        ...(updated > 0 ? [`${updated.toLocaleString("en")} updated`] : []),
        ...(unchanged > 0 ? [`${unchanged.toLocaleString("en")} as before`] : []),
        ...(blanked > 0 ? [`${blanked.toLocaleString("en")} that Datadog no longer lists now without figures`] : []),
      ];
      return `${name} on “${sheet}”: ${parts.join(", ")}.`;
    })
    .join(" ");
