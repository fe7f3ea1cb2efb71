/** Set by the build from package.json. */
declare const ADDIN_VERSION: string;
