import { endpoints } from "../../../datadog/endpoints";
import { exportKinds, type ExportKind } from "../../../datadog/files/exportKinds";
import type { FileOptions } from "../../../datadog/files/fromFile";
import { usageTypes } from "../../../workbook/import/askChoices";
import { ChoiceField } from "../../reports/choiceField";
import type { ReadFile } from "./useFiles";

interface Props {
  readonly file: ReadFile;
  readonly onChange: (options: FileOptions) => void;
}

const tables = [
  "hourlyUsage",
  "billableSummary",
  "estimatedCost",
  "historicalCost",
  "projectedCost",
  "usageSummary",
  "hourlyAttribution",
  "monthlyAttribution",
  "costAttribution",
] as const;

/** Which export or endpoint it is, and which of its titles each column has. */
export function FileOptionsFields({ file: { described, options }, onChange }: Props) {
  if (described.format === "json")
    return (
      <ChoiceField
        label="Answer of"
        value={options.endpoint ?? ""}
        options={[
          { value: "", text: "As its fields tell" },
          ...tables.map((name) => ({ value: endpoints[name].path, text: endpoints[name].title })),
        ]}
        onChoose={(endpoint) => onChange(endpoint === "" ? {} : { endpoint })}
      />
    );
  const { kind, columns, titles } = described;
  const match = (column: string, title: string): void => {
    const others = Object.entries(options.columns ?? {}).filter(([other]) => other !== column);
    onChange({ ...options, columns: Object.fromEntries(title === "" ? others : [...others, [column, title]]) });
  };
  return (
    <>
      <ChoiceField
        label="Export"
        value={kind ?? ""}
        options={Object.entries(exportKinds).map(([id, { title }]) => ({ value: id, text: title }))}
        onChoose={(chosen) => onChange({ kind: chosen as ExportKind })}
      />
      {kind === "dailyAttribution" && (
        <ChoiceField
          label="Usage type"
          value={options.usageType ?? ""}
          options={[
            { value: "", text: "As the file says" },
            ...usageTypes.map(({ usageType, products }) => ({
              value: usageType,
              text: `${products.join(", ")} (${usageType})`,
            })),
          ]}
          onChoose={(usageType) => {
            const { kind: chosen, columns: matched } = options;
            onChange({
              ...(chosen && { kind: chosen }),
              ...(matched && { columns: matched }),
              ...(usageType !== "" && { usageType }),
            });
          }}
        />
      )}
      {columns.map(({ column, title, required, found }) => (
        <ChoiceField
          key={column}
          label={required ? `${title} (needed)` : title}
          value={options.columns?.[column] ?? ""}
          options={[
            { value: "", text: found ?? "None" },
            ...titles.filter((one) => one !== found).map((one) => ({ value: one, text: one })),
          ]}
          onChoose={(chosen) => match(column, chosen)}
        />
      ))}
    </>
  );
}
