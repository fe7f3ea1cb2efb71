import { monthText } from "../../engine/month";
import type { Preview } from "../../workbook/calculate/preview";
import { Fact } from "./facts";
import { counted, figureOf } from "./figures";

/** How many hours there are, how many the month has, and what is not there. */
export function ReadingFacts({ preview: { readings, parentReadings } }: { readonly preview: Preview }) {
  if (!readings) return null;
  const { found, expected, missing, surplus, blank, month } = readings;
  const blankParents = parentReadings?.blank ?? 0;
  return (
    <>
      <Fact name="Hours found">{figureOf(found)}</Fact>
      {expected !== null && month !== null && <Fact name={`Hours of ${monthText(month)}`}>{figureOf(expected)}</Fact>}
      {missing > 0 && <Fact name="Missing">{counted(missing, "hour")}, which count as 0</Fact>}
      {surplus > 0 && <Fact name="Too many">{counted(surplus, "hour")}</Fact>}
      <Fact name="Blank cells">{blank === 0 ? "none" : `${figureOf(blank)}, which count as 0`}</Fact>
      {blankParents > 0 && <Fact name="Blank cells of parents">{figureOf(blankParents)}, which count as 0</Fact>}
    </>
  );
}
