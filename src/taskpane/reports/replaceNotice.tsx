import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { replacedSheets } from "../../workbook/reports/writeReports";

interface Props {
  readonly sheets: readonly string[];
  /** What the workbook offers: read anew, the sheets are looked for again. */
  readonly offer: unknown;
}

/** Says before the button is pressed what is lost by it. */
export function ReplaceNotice({ sheets, offer }: Props) {
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const wanted = JSON.stringify(sheets);
  useEffect(() => {
    let isCurrent = true;
    void replacedSheets(JSON.parse(wanted) as string[]).then((found) => {
      if (isCurrent) setReplaced(found.ok ? found.value : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted, offer]);
  if (replaced.length === 0) return null;
  const names = replaced.map((name) => `“${name}”`).join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {replaced.length === 1
          ? `The sheet ${names} is written anew: what was typed or changed on it is lost. Rename it to keep it.`
          : `The sheets ${names} are written anew: what was typed or changed on them is lost. Rename those to keep.`}
      </MessageBarBody>
    </MessageBar>
  );
}
