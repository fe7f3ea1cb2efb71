import type { Host } from "./host";

export type ViewId =
  "start" | "contract" | "import" | "calculate" | "reports" | "costs" | "large" | "explain" | "check" | "functions";

/** What every view is given. */
export interface ViewProps {
  readonly host: Host;
  /** Whether the view is the one that is shown: a hidden one need not follow the workbook. */
  readonly active: boolean;
  readonly show: (view: ViewId) => void;
  /** The views that there are, in the order of their tabs. */
  readonly views: readonly { readonly id: ViewId; readonly title: string }[];
}
