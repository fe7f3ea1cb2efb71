import { Spinner } from "@fluentui/react-components";
import { useOffer } from "../reports/useOffer";
import type { ViewProps } from "../shell/views";
import { ClickHouseSection } from "./clickHouseSection";

/** Usage that no sheet holds. */
export default function LargeDataView({ active }: ViewProps) {
  const { offer } = useOffer(active);
  if (!offer) return <Spinner size="tiny" label="Reading the tables" />;
  return <ClickHouseSection contracts={offer.ok ? offer.value.contracts : []} />;
}
