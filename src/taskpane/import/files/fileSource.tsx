import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { sentence } from "../../../sheet/result";
import { Review } from "../review/review";
import { Sentences } from "../sentences";
import { FileEntry } from "./fileEntry";
import { useFiles } from "./useFiles";

const useStyles = makeStyles({
  source: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyle: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
});

/** A sheet of a million rows is some 100 MB as text. */
const largest = 150_000_000;

/** Exports of Datadog's pages and answers of its API, from files or pasted. */
export function FileSource() {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const { files, whole, add, change, remove, clear } = useFiles();
  async function open(chosen: readonly File[]): Promise<void> {
    const fitting = chosen.filter(({ size }) => size <= largest);
    setTooLarge(chosen.filter(({ size }) => size > largest).map(({ name }) => name));
    add(await Promise.all(fitting.map(async (file) => ({ name: file.name, text: await file.text() }))));
    if (input.current) input.current.value = ""; // the same file can be chosen again after it was mended
  }
  const count = files.map(({ id, options }) => `${id} ${JSON.stringify(options)}`).join();
  return (
    <div className={styles.source}>
      <p className={styles.text}>
        CSV and TSV exports of Usage &amp; Cost, of the usage trend and of usage attribution, and answers of the API as
        JSON. You see what is in them before anything is written.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
        aria-label="Files to import"
        onChange={(event) => void open([...(event.target.files ?? [])])}
      />
      <div>
        <Button onClick={() => input.current?.click()}>Choose files…</Button>
      </div>
      <Field label="Or paste the text of a file">
        <Textarea rows={3} value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <div>
        <Button
          disabledFocusable={pasted.trim() === ""}
          onClick={() => {
            if (pasted.trim() === "") return;
            add([{ name: "The text", text: pasted }]);
            setPasted("");
          }}
        >
          Read text
        </Button>
      </div>
      <Sentences
        intent="error"
        sentences={tooLarge.map((name) => `${name} is larger than a sheet can be: export fewer months at once.`)}
      />
      {files.length > 0 && (
        <>
          <h2 className={styles.heading}>Files</h2>
          <ul className={styles.list}>
            {files.map((file) => (
              <FileEntry key={file.id} file={file} onChange={change} onRemove={remove} />
            ))}
          </ul>
        </>
      )}
      {files.length > 1 && whole === null && (
        <p className={styles.text}>The files are imported together, as soon as all of them can be read.</p>
      )}
      {whole && !whole.ok && <Sentences intent="error" sentences={whole.issues.map(sentence)} />}
      {whole?.ok && <Review key={count} read={whole.value} onWritten={clear} />}
    </div>
  );
}
