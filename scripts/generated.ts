/** What `npm run generate` writes, as patterns from the root: not linted, not measured, checked to be up to date. */
export const generatedFiles = [
  'packages/*/src/generated/**/*',
  'packages/{core,widgets}/src/{locales,*/locales,*/*.locales}/*.ts',
  'packages/core/src/locale-codes.ts',
  'packages/domain/src/packs/*.ts',
  'packages/widgets/src/*/*.packs.ts',
  'packages/core/src/files/csv-profiles.ts',
  'packages/widgets/custom-elements.json',
  'locales/*.xlf',
];
