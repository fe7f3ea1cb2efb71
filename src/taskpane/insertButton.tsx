import { Button, Spinner } from "@fluentui/react-components";
import { examples } from "../workbook/examples";
import type { FunctionMetadata } from "./functionsJson";
import { noticeId } from "./hostNotice";
import { fullName } from "./signature";
import { insertButtonId, type InsertionState } from "./useInsertion";

interface Props {
  readonly entry: FunctionMetadata;
  readonly insertion: InsertionState;
  readonly canInsert: boolean;
}

/** Inserts the example of a function. Stays reachable by keyboard while it is disabled, so that its reason can be heard. */
export function InsertButton({ entry, insertion, canInsert }: Props) {
  if (examples[entry.id] === undefined) return null;
  const inserting = insertion.busy === entry.id;
  const label = inserting ? "Inserting" : "Insert example";
  return (
    <Button
      id={insertButtonId(entry.id)}
      size="small"
      appearance="outline"
      disabledFocusable={!canInsert || insertion.busy !== undefined}
      aria-label={`${label} of ${fullName(entry)}`}
      aria-describedby={canInsert ? undefined : noticeId}
      icon={inserting ? <Spinner size="extra-tiny" aria-hidden /> : null}
      onClick={() => insertion.insert(entry.id)}
    >
      {label}
    </Button>
  );
}
