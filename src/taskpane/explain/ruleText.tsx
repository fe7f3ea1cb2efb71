import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import rulesPage from "../../../docs/rules.md";
import { ruleBlocks, wordsOf, type RuleBlock } from "./ruleBlocks";

const useStyles = makeStyles({
  rule: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  code: { whiteSpace: "pre-wrap", fontFamily: tokens.fontFamilyMonospace },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  source: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The text of a rule, from docs/rules.md as it was when the add-in was built: it is there without a network. */
export function RuleText({ heading }: { readonly heading: string }) {
  const styles = useStyles();
  return (
    <div className={styles.rule}>
      {ruleBlocks(rulesPage, heading).map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <p className={styles.source}>
        The rules of this add-in, “{heading}”, after Datadog’s pages Billing Calculations with Allotments and Product
        Allotments.
      </p>
    </div>
  );
}

function Block({ block }: { readonly block: RuleBlock }) {
  const styles = useStyles();
  if (block.kind === "code") return <p className={`${styles.text} ${styles.code}`}>{block.text}</p>;
  if (block.kind === "paragraph")
    return (
      <p className={styles.text}>
        <Marked text={block.text} />
      </p>
    );
  const items =
    block.kind === "list"
      ? block.items
      : block.rows.map(([name = "", ...cells]) => `**${name}** ${cells.map((cell, column) => `${block.header[column + 1]}: ${cell}`).join("; ")}.`); // prettier-ignore
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>
          <Marked text={item} />
        </li>
      ))}
    </ul>
  );
}

function Marked({ text }: { readonly text: string }) {
  return wordsOf(text).map((words, index) => (
    <Fragment key={index}>
      {words.as === "strong" && <strong>{words.text}</strong>}
      {words.as === "emphasis" && <em>{words.text}</em>}
      {words.as === "code" && <code>{words.text}</code>}
      {words.as === "plain" && words.text}
    </Fragment>
  ));
}
