// Style rules, and the import directions of layers.mjs as rules with their reason.
import tseslint from 'typescript-eslint';
import { core, layers } from './layers.mjs';

const root = 'server/src';

/** A layer is a folder, or one file beside the folders. */
function filesOf(layer) {
  return [`${root}/${layer}/**/*.ts`, `${root}/${layer}.ts`];
}

/** What a layer must not import, as patterns of relative paths. */
function forbiddenImports(layer) {
  const allowed = new Set([layer, ...layers[layer]]);
  const others = Object.keys(layers).filter((name) => !allowed.has(name));
  const up = layer === 'analyze' ? '\\./' : '(\\./)?(\\.\\./)+';
  return {
    files: filesOf(layer),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...others.map((name) => ({
              regex: `^${up}${name}(/|$)`,
              message: `${layer} may import only ${layers[layer].join(', ') || 'nothing'} (layers.mjs).`,
            })),
            { regex: '^(\\.{1,2}/)+client/', message: 'The server knows nothing of the client.' },
            ...(core.includes(layer)
              ? [{ group: ['vscode*', '@vscode/*', 'node:*'], message: 'The core knows no editor and no operating system.' }]
              : []),
            ...(layer === 'parse' ? [] : [{ group: ['chevrotain'], message: 'Grammars live in parse/.' }]),
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'test/vscode/editor/', '**/*.d.ts'] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // typed-array reads are checked by the loop around them
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: core.flatMap(filesOf),
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock.' },
        { object: 'Math', property: 'random', message: 'The core has no dice.' },
      ],
    },
  },
  ...Object.keys(layers).map(forbiddenImports),
  {
    files: ['client/**/*.ts', 'client/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!protocol/\\w*[mM]essages$|ioWays/)',
              message: 'The client sees the server only through its messages, and ioWays/, which the view draws.',
            },
            { group: ['chevrotain'], message: 'Grammars live in server/src/parse.' },
          ],
        },
      ],
    },
  },
);
