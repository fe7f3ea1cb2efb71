import { Field, Select } from "@fluentui/react-components";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, in a list. */
export function ChoiceField({ label, value, options, onChoose }: Props) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: chosen }) => onChoose(chosen)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
