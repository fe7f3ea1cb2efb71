/** How far the reading of large usage has come. */
export interface Progress {
  readonly bytes: number;
  /** Null where it is not known, as of what a server is still sending. */
  readonly bytesInAll: number | null;
  readonly rows: number;
  readonly organizations: number;
  readonly products: number;
  /** Hours of the month that no row has named yet. */
  readonly missingHours: number;
}
