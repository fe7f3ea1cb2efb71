import { makeStyles, SearchBox, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FunctionGroup } from "./functionGroup";
import { inGroups } from "./groups";
import { matching } from "./matching";
import { ListFailure } from "./listFailure";
import { NothingFound } from "./nothingFound";
import { useFunctions } from "./useFunctions";

const searchId = "search";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none", margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  count: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  waiting: { justifyContent: "start", marginTop: tokens.spacingVerticalL },
});

interface Props {
  readonly canInsert: boolean;
}

/** The functions in their groups, with a search over them. */
export function FunctionList({ canInsert }: Props) {
  const styles = useStyles();
  const [functions, reload] = useFunctions();
  const [search, setSearch] = useState("");
  if (functions.state === "loading")
    return <Spinner className={styles.waiting} size="tiny" label="Loading the functions" />;
  if (functions.state === "failed") return <ListFailure message={functions.message} onRetry={reload} />;

  const found = matching(functions.list, search);
  const clear = () => {
    setSearch("");
    document.getElementById(searchId)?.focus();
  };
  return (
    <>
      <SearchBox
        id={searchId}
        className={styles.search}
        aria-label="Search the functions"
        placeholder="Search the functions"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <p role="status" className={styles.count}>
        {`${found.length} of ${functions.list.length} functions`}
      </p>
      {found.length === 0 && <NothingFound search={search} onClear={clear} />}
      {inGroups(found).map((group) => (
        <FunctionGroup key={group.title} {...group} canInsert={canInsert} />
      ))}
    </>
  );
}
