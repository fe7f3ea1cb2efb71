import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReadingProblem } from "../../bulk/reading/largeReading";
import { ChoiceField } from "../reports/choiceField";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS }, // prettier-ignore
  text: { margin: 0 },
});

interface Props {
  readonly problems: readonly ReadingProblem[];
  readonly choices: Readonly<Record<string, string>>;
  readonly onChoose: (choices: Readonly<Record<string, string>>) => void;
}

const undecided = "";

/** Names that stand for several products: which one is meant is chosen, never guessed, and the files are read again. */
export function NameChoices({ problems, choices, onChoose }: Props) {
  const styles = useStyles();
  const several = problems.filter(({ first }) => first.code === "ambiguousProduct");
  if (several.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>Names that stand for several products</legend>
      <p className={styles.text}>Choose the one that the contract has, then read the files again.</p>
      {several.map(({ name, first }) => (
        <ChoiceField
          key={name}
          label={name}
          value={choices[name] ?? undecided}
          options={[
            { value: undecided, text: "Not chosen" },
            ...productsIn(first.expected).map((product) => ({ value: product, text: product })),
          ]}
          onChoose={(product) => {
            const others = Object.fromEntries(Object.entries(choices).filter(([other]) => other !== name));
            onChoose(product === undecided ? others : { ...others, [name]: product });
          }}
        />
      ))}
    </fieldset>
  );
}

/** The products that the sentence of the issue names. */
const productsIn = (expected: string): string[] =>
  [...expected.matchAll(/"([^"]+)"/g)].flatMap(([, name]) => name ?? []);
