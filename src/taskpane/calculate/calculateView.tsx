import type { ViewProps } from "../shell/viewProps";
import { Calculation } from "./calculation";

/** From selected usage to a formula: put together, previewed and inserted. */
export default function CalculateView({ host, active, show }: ViewProps) {
  return host.kind === "excel" ? (
    <Calculation isActive={active} showContract={() => show("contract")} />
  ) : (
    <p>A calculation reads the cells of a workbook. Open the pane from Excel to put one together.</p>
  );
}
