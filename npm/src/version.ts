/** The build writes it in: the version of package.json. */
declare const PACKAGE_VERSION: string;

/** The version of the package. */
export const version: string = PACKAGE_VERSION;
