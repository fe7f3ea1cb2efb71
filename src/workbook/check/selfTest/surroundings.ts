/**
 * What some cases need beside their own cells, in columns that no case reaches: figures in a column of their own, for a
 * reference to all of it, and a table. Names of the table and of the range are free in the workbook.
 */
export interface Surroundings {
  readonly table: string;
  readonly name: string;
}

export const wantedNames: Surroundings = { table: "DD_SelfTest", name: "DD.SelfTest.Usage" };

export const columnOfFigures = { address: "N1:N3", whole: "N:N", values: [[2], [""], [4]] } as const;
export const tableCells = { address: "P1:Q3", values: [["Hour", "Usage"], [1, 6], [2, 8]] } as const; // prettier-ignore
/** The range that the name stands for. */
export const namedCells = "Q2:Q3";
