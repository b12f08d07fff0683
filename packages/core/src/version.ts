/** Version of the library, the same in all packages; a test holds it against package.json. */
export const VERSION = '0.0.0';
