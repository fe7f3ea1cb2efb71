import { cellName } from "../moveFormula";
import { readContracts } from "../contract/readContract";
import { ddCalls } from "../formula/ddCalls";
import { addressesOf, readCalls } from "../formula/readCalls";
import { doneWith, inExcel, type Outcome } from "../outcome";
import { readBeside, type Column } from "./beside";
import type { Readings } from "./checkReadings";
import { composeFormula } from "./composeFormula";
import { chooseContract, contractTerms, type ContractTerms } from "./contractTerms";
import { termsOf, type Draft } from "./draft";
import { findCells, type Cells } from "./findCells";
import { offerMonth, offerParents, offerProduct, type OfferedParent, type OfferedProduct } from "./offers";
import { previewOf, type Preview } from "./preview";
import { notesOn, type Problem } from "./problems";
import { mayBeReference, readChosenMonth, type ChosenMonth } from "./typedArguments";
import { readTables, writtenReference } from "./workbookTables";
import { absolute } from "./written";

/** A draft with everything that the workbook says to it. */
export interface Prepared {
  readonly draft: Draft;
  readonly usage: { readonly cells: Cells; readonly reference: string } | null;
  /** The columns of the usage, where it has several, and one of them may be meant. */
  readonly columns: readonly Column[];
  readonly product: OfferedProduct;
  readonly month: ChosenMonth;
  readonly parents: readonly OfferedParent[];
  /** The references that were typed, as formulas write them: with their sheet. */
  readonly references: ReadonlyMap<string, string>;
  /** Every contract of the workbook, by its sheet. */
  readonly contracts: readonly { readonly sheetId: string; readonly sheet: string }[];
  readonly contract: ContractTerms | null;
  /** Whether the contract has a line for the product; its terms are the line's, then. */
  readonly hasLine: boolean;
  readonly problems: readonly Problem[];
  /** What is to be looked at although the formula stands. */
  readonly notes: readonly string[];
  /** The usage without its first row, where that is a title. */
  readonly withoutTitle: string | null;
  /** Null while something is missing. */
  readonly formula: string | null;
  /** The cells that the formula refers to, with their sheets. */
  readonly inputs: readonly string[];
  /** The usage of the product and of its parents; known even where nothing of it was read. */
  readonly reads: readonly string[];
  /** Null where there is no formula yet, or its cells are too many to be read unasked. */
  readonly preview: Preview | null;
  readonly isTooLarge: boolean;
}

/** More than eleven years of hours. */
export const liveCells = 100_000;

/**
 * Reads what a draft refers to, proposes what it leaves open, writes its formula and evaluates it. Changes nothing; null where
 * a newer draft has come meanwhile.
 */
export const prepare = (draft: Draft, isStale: () => boolean): Promise<Outcome<Prepared | null>> =>
  inExcel(async (context) => {
    const contracts = await readContracts(context);
    const tables = await readTables(context);
    const usage = draft.usage.trim();
    const typedMonth = draft.month?.trim() ?? null;
    const found = new Map(await findCells(context, [usage, typedMonth ?? ""].filter(mayBeReference)));
    if (isStale()) return doneWith(null);
    const usageCells = found.get(usage);
    const cells = typeof usageCells === "object" ? usageCells : null;
    const beside = cells ? await readBeside(context, cells, tables) : [];
    const month = await readChosenMonth(context, typedMonth, found, offerMonth(beside), tables);
    const contract = chooseContract(contracts, draft.contract);
    const terms = contract && contractTerms(contract);
    const product = offerProduct(draft, beside);
    const parents = product.product ? offerParents(draft, product.product, month.value, terms, beside) : [];
    const typedTerms = termsOf(draft, product.product?.name);
    const said = { ...typedTerms, commitment: typedTerms.commitment.trim() };
    const ofTerms = [said.commitment, ...parents.flatMap((parent) => [parent.usage, parent.commitment])];
    for (const [text, own] of await findCells(context, ofTerms.filter(mayBeReference))) found.set(text, own);
    if (isStale()) return doneWith(null);

    const { what } = draft;
    const gathered = { what, usage, found, tables, beside, contract, terms, product, said, month, parents };
    const composed = composeFormula(gathered);
    const { formula, problems } = composed;
    const ofParents = composed.parents.map((parent) => parent.usage?.cells ?? null);
    const read = [what === "included" ? null : cells, ...ofParents].filter((part) => part !== null);
    const size = read.reduce((sum, part) => sum + part.usedCells, 0);
    const references = [...found].flatMap(([text, own]) =>
      typeof own === "object" ? [[text, writtenReference(tables, own)] as const] : [],
    );
    const prepared: Prepared = {
      draft,
      usage: cells && { cells, reference: writtenReference(tables, cells) },
      columns: cells && cells.columns > 1 ? beside.filter(({ isOwn }) => isOwn) : [],
      product,
      month,
      parents,
      references: new Map(references),
      contracts: contracts.map(({ sheetId, sheet }) => ({ sheetId, sheet })),
      contract: terms,
      hasLine: composed.hasLine,
      problems,
      notes: formula !== null && cells ? notesOn(cells, composed.parents) : [],
      withoutTitle: null,
      formula,
      inputs: [],
      reads: read.map(({ address }) => address),
      preview: null,
      isTooLarge: size > liveCells && !draft.readsAll,
    };
    if (formula === null || prepared.isTooLarge) return doneWith(prepared);
    const site = { sheet: "", row: 0 };
    const calls = ddCalls(formula).slice(0, 1);
    const [args = []] = await readCalls(
      context,
      calls.map((call) => ({ call, site })),
    );
    if (isStale()) return doneWith(null);
    const preview = previewOf(formula, args, month.value, { product: product.product, option: said.option });
    return doneWith({
      ...prepared,
      inputs: args.flatMap(addressesOf),
      preview,
      withoutTitle: cells && preview.readings ? belowTitle(cells, preview.readings) : null,
    });
  });

/** The column below its first cell, where that cell is text: the title of a column that was selected with it. */
function belowTitle({ address, row, column, columns }: Cells, { bad: [first], found }: Readings): string | null {
  const mark = address.lastIndexOf("!") + 1;
  const isTitle =
    first?.address === address.slice(0, mark) + cellName(row, column) && first.received.startsWith("is the text");
  if (!isTitle || columns > 1 || found < 2) return null;
  return absolute(`${address.slice(0, mark)}${cellName(row + 1, column)}:${cellName(row + found - 1, column)}`);
}
