import tseslint from 'typescript-eslint'

const syntax = (selector, message) => ({ selector, message })

const dates = [
  syntax("NewExpression[callee.name='Date'][arguments.length=0]", 'the cut-off day is an input: no clock'),
  syntax(
    "NewExpression[callee.name='Date'][arguments.length=1]:not(:has(> CallExpression.arguments[callee.object.name='Date'][callee.property.name='UTC']))",
    'a string read by Date is another day west of Greenwich',
  ),
]

const schemas = [
  syntax("MemberExpression[object.name='z'][property.name='coerce']", 'a document says what it says: no coercion'),
  syntax("MemberExpression[object.name='z'][property.name=/^(_default|default|prefault|catch)$/]", 'an absent value stays absent'),
  syntax("CallExpression > MemberExpression.callee[property.name=/^(default|prefault)$/]", 'an absent value stays absent'),
]

const testing = ['describe', 'it', 'test'].flatMap((object) =>
  ['only', 'skip', 'skipIf', 'runIf', 'todo'].map((property) => ({ object, property, message: 'every test runs, always' })),
)

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', 'src/plans/**'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'tsup.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      // `import { type X }` alone stays an import at run time.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-properties': ['error', { object: 'process', property: 'exit', message: 'set process.exitCode: output may still be on its way' }],
      'no-restricted-syntax': ['error', syntax('ExportDefaultDeclaration', 'exports have names'), ...dates, ...schemas],
    },
  },
  {
    files: ['src/documents/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        syntax('ExportDefaultDeclaration', 'exports have names'),
        ...dates,
        ...schemas,
        syntax("CallExpression > MemberExpression.callee[property.name='catch']", 'an absent value stays absent'),
      ],
    },
  },
  { files: ['src/bin.ts', 'src/cli/output.ts'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.ts'], rules: { 'no-restricted-properties': ['error', ...testing] } },
)
