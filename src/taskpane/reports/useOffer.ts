import { useMemo, useState } from "react";
import type { Outcome } from "../../workbook/outcome";
import { offerSources, type Offer } from "../../workbook/reports/offerSources";
import { coalesced } from "../contract/coalesced";
import { useFollowing } from "../shell/useFollowing";

/** What the workbook offers for reports, read again with every change; undefined until it was read once. */
export function useOffer(active: boolean) {
  const [offer, setOffer] = useState<Outcome<Offer>>();
  const refresh = useMemo(() => coalesced(async () => setOffer(await offerSources())), []);
  useFollowing(active, refresh);
  return { offer, refresh };
}
