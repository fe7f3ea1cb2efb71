import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Prepared } from "../../workbook/calculate/prepare";
import { LineChart } from "../chart/lineChart";
import { chartOf } from "./chartOf";
import { counted, figureOf } from "./figures";
import { unitOf } from "./unitOf";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** The hours against what is included. */
export function UsageChart({ prepared }: { readonly prepared: Prepared }) {
  const styles = useStyles();
  const chart = useMemo(() => chartOf(prepared), [prepared]);
  if (!chart) return null;
  const { lines, note, filled } = chart;
  const unit = prepared.product.product?.unit ?? "units";
  const hours = Math.max(...lines.map(({ values }) => values.length));
  const rows = prepared.preview?.result.ok ? prepared.preview.result.rows : [];
  const figure = rows.length === 1 ? ` The figure is ${figureOf(rows[0]?.[0] ?? "", unitOf(prepared))}.` : "";
  const alternative = `Chart of ${counted(hours, "hour")}: ${lines.map(({ label }) => label).join(", ")}.${figure}`;
  return (
    <>
      <LineChart lines={lines} unit={unit} alternative={alternative} {...(filled !== undefined && { filled })} />
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </>
  );
}
