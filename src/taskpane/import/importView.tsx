import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import type { ViewProps } from "../shell/viewProps";
import { DatadogSource } from "./datadog/datadogSource";
import { FileSource } from "./files/fileSource";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** Where usage and costs come from. Each source keeps what was entered while another one is shown. */
const sources: readonly { readonly id: string; readonly title: string; readonly Source: ComponentType }[] = [
  { id: "datadog", title: "Datadog", Source: DatadogSource },
  { id: "files", title: "File or paste", Source: FileSource },
];

/** Usage and costs of every organization as tables of the workbook. */
export default function ImportView({ host }: ViewProps) {
  return host.kind === "excel" ? (
    <WorkbookImport />
  ) : (
    <p>Imports are written into tables of a workbook. Open the pane from Excel to import.</p>
  );
}

function WorkbookImport() {
  const styles = useStyles();
  const [source, setSource] = useState("datadog");
  return (
    <div className={styles.view}>
      <Field label="From">
        <RadioGroup layout="horizontal" value={source} onChange={(_, { value }) => setSource(value)}>
          {sources.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </RadioGroup>
      </Field>
      {sources.map(({ id, Source }) => (
        <div key={id} hidden={id !== source}>
          <Source />
        </div>
      ))}
    </div>
  );
}
