/** The widgets' classes and events; importing this registers nothing. See `@csol/widgets/define/*` and `@csol/widgets/auto`. */
export * from './contact-card/index.ts';
export * from './enquiry-form/index.ts';
export * from './invoice-list/index.ts';
export * from './sign-in/index.ts';
export * from './order-tracker/index.ts';
export * from './statement-report/index.ts';
export * from './enquiry-list/index.ts';
