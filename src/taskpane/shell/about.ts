import { catalogDate } from "../../catalog/sources";

/** Set by the build from package.json. */
declare const ADDIN_VERSION: string;

export const addinVersion = ADDIN_VERSION;

/** Version of the add-in and date of its catalog, as DD.VERSION gives them. */
export const about = `Version ${addinVersion}, catalog of ${catalogDate}`;
