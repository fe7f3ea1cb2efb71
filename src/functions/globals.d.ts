/** Set by the build from package.json. */
declare const ADDIN_VERSION: string;

/** The part of Excel's custom functions runtime that this add-in uses. */
declare namespace CustomFunctions {
  const ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
  /** A subclass of the language's Error in every runtime. */
  const Error: new (code: string, message?: string) => globalThis.Error;
}
