import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { features } from "../../catalog/features";
import type { AccountKind } from "../../workbook/accountKind";
import type { ImportedTable } from "../../workbook/costs/importedTable";
import { isTagTable, offeredTags } from "../../workbook/costs/tags";
import { elsewhere } from "./elsewhere";
import { TagFigures } from "./tagFigures";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0 },
});

interface Props {
  readonly kind: AccountKind;
  readonly tables: readonly ImportedTable[];
}

/** Cost and usage by tags. Datadog does not offer them to a partner admin account. */
export function TagsSection({ kind, tables }: Props) {
  const styles = useStyles();
  const offered = tables.filter(isTagTable).map(offeredTags);
  const lacking = kind === "partner" ? features.filter(({ feature, partner }) => !partner && / attribution$/.test(feature)) : []; // prettier-ignore
  return (
    <section aria-label="By tag" className={styles.section}>
      <Subtitle2 as="h2" className={styles.text}>
        By tag
      </Subtitle2>
      {lacking.map((row) => (
        <p key={row.feature} className={styles.text}>
          {row.feature} is not offered to a partner admin account. {elsewhere(row)}
        </p>
      ))}
      {lacking.length === 0 &&
        (offered.length === 0 ? (
          <p className={styles.text}>
            The workbook has no figures by tag: import cost attribution or usage attribution.
          </p>
        ) : (
          <TagFigures offered={offered} />
        ))}
    </section>
  );
}
