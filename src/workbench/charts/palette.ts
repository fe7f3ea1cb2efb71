/** The accents of the Office theme, which Excel gives to series in turn. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

export const accent = (index: number): string => ACCENTS[index % ACCENTS.length] ?? ACCENTS[0];
