import type { WrittenReport } from "../../workbook/reports/writeReport";

export const writtenSentence = ({ sheet, noChart }: WrittenReport): string =>
  `The figures stand on “${sheet}”.${noChart === null ? "" : ` There is no chart: ${noChart}`}`;
