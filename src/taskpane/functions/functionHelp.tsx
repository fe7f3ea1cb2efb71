import { makeStyles, tokens } from "@fluentui/react-components";
import { examples, formulaOf } from "../../workbook/examples";
import type { FunctionMetadata } from "./functionsJson";
import { signature } from "./signature";

const useStyles = makeStyles({
  code: {
    display: "block",
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  list: { margin: 0 },
  argument: { marginTop: tokens.spacingVerticalS, fontFamily: tokens.fontFamilyMonospace },
  optional: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  example: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** How a function is called: its signature, each argument, and the formula of its example. */
export function FunctionHelp({ entry }: { readonly entry: FunctionMetadata }) {
  const styles = useStyles();
  const example = examples[entry.id];
  return (
    <>
      <code className={styles.code}>{signature(entry)}</code>
      {entry.parameters.length > 0 && (
        <dl className={styles.list}>
          {entry.parameters.map(({ name, description, optional }) => (
            <div key={name}>
              <dt className={styles.argument}>
                {name} {optional && <span className={styles.optional}>(optional)</span>}
              </dt>
              <dd className={styles.text}>{description}</dd>
            </div>
          ))}
        </dl>
      )}
      {example && (
        <>
          <p className={styles.example}>Example: {example.about}</p>
          <code className={styles.code}>{formulaOf(example)}</code>
        </>
      )}
    </>
  );
}
