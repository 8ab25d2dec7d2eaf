import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', 'src/offline/worker.js', '.astro', '.node', 'node_modules'] },
  ts.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Build nodes instead: no HTML string is ever set.' },
      ],
      eqeqeq: 'error',
    },
  },
);
