/** What is loaded once a form has been chosen. Not in a class: TypeScript leaves the specifier of a dynamic import in a field as it is. */
export const loadFields = (): Promise<typeof import('./enquiry-fields.ts')> => import('./enquiry-fields.ts');
