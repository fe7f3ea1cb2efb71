import type { Place } from "../../sheet/contract/place";
import type { ReadContract, WorkbookContract } from "../../workbook/contract/readContract";
import type { Act } from "./useContracts";

/** The contract that is shown, and what its parts do with it. */
export interface ShownContract {
  readonly contract: WorkbookContract;
  readonly read: ReadContract;
  /** False on a protected sheet: then nothing can be changed here. */
  readonly editable: boolean;
  readonly busy: boolean;
  readonly act: Act;
  readonly select: (place: Place) => void;
}
