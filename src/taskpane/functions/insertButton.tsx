import { Button } from "@fluentui/react-components";
import { examples } from "../../workbook/examples";
import { insertExample } from "../../workbook/insertExample";
import { useActions } from "../shell/actions";
import { noticeId } from "../shell/hostNotice";
import type { FunctionMetadata } from "./functionsJson";
import { fullName } from "./signature";

interface Props {
  readonly entry: FunctionMetadata;
  readonly canInsert: boolean;
}

/** Inserts the example of a function. Stays reachable by keyboard while it is disabled, so that its reason can be heard. */
export function InsertButton({ entry, canInsert }: Props) {
  const { act, busy } = useActions();
  const example = examples[entry.id];
  if (example === undefined) return null;
  const insert = () =>
    act(
      () => insertExample(example),
      (address) => `Inserted in ${address}.`,
    );
  return (
    <Button
      size="small"
      appearance="outline"
      disabledFocusable={!canInsert || busy}
      aria-label={`Insert example of ${fullName(entry)}`}
      aria-describedby={canInsert ? undefined : noticeId}
      onClick={() => void insert()}
    >
      Insert example
    </Button>
  );
}
