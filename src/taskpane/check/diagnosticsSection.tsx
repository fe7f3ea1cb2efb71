import { useEffect, useState } from "react";
import { diagnostics } from "../../workbook/check/diagnostics";
import type { Formula } from "../../workbook/check/formula";
import { about } from "../shell/about";
import { useLook } from "../shell/useLook";
import { CopyText } from "./copyText";
import { Section } from "./section";

interface Props {
  readonly formulas: readonly Formula[] | null;
  readonly active: boolean;
}

/** What to send along when asking for help. */
export function DiagnosticsSection({ formulas, active }: Props) {
  const look = useLook();
  const [text, setText] = useState("");
  useEffect(() => {
    if (active) void diagnostics({ about, look, formulas }).then(setText);
  }, [active, look, formulas]);
  return (
    <Section title="Diagnostics">
      <CopyText
        label="Versions and what this Excel can do; no content of the workbook"
        text={text}
        button="Copy diagnostics"
      />
    </Section>
  );
}
