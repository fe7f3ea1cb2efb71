import type { Zip } from "./zip";

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const TEXT_RESULT =
  /t="str">(<f[^>]*>[^<]*<\/f>)<v>(#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!))<\/v>/g;

/** Makes errors of what hucre writes as text: the results of formulas that give an error. */
export async function markErrorResults(zip: Zip): Promise<void> {
  for (const path of zip.paths().filter((name) => SHEET.test(name))) {
    const sheet = (await zip.text(path)) ?? "";
    const marked = sheet.replace(TEXT_RESULT, 't="e">$1<v>$2</v>');
    if (marked !== sheet) zip.replace(path, marked);
  }
}
