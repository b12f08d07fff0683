/** What takes a desk's facts away. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */

export const loadFile = (): Promise<typeof import('./contact-take.file.ts')> => import('./contact-take.file.ts');
export const loadCode = (): Promise<typeof import('./contact-take.code.ts')> => import('./contact-take.code.ts');
export const loadPrint = (): Promise<typeof import('./contact-take.print.ts')> => import('./contact-take.print.ts');
export const loadLinked = (): Promise<typeof import('./contact-linked.ts')> => import('./contact-linked.ts');
