export interface Page {
  /** In the middle of each page's head. */
  readonly title: string;
  /** The rows that every page repeats, as $4:$4. */
  readonly titleRows: string;
  readonly orientation: "Portrait" | "Landscape";
  /** The columns that are printed, where it is not all of them: A:M. */
  readonly area?: string;
}

/** As wide as one page and as long as it takes. The paper stays the one of the user's printer. */
export function setUpPage({ pageLayout }: Excel.Worksheet, { title, titleRows, orientation, area }: Page): void {
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(titleRows);
  if (area !== undefined) pageLayout.setPrintArea(area);
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.centerHeader = asText(title);
  texts.leftFooter = "&D";
  texts.rightFooter = "Page &P of &N";
}

/** Excel reads & as the beginning of a code. */
const asText = (text: string): string => text.replace(/&/g, "&&");
