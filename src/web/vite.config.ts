import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = 'http://127.0.0.1:3000';

/** React Aria brings its words in 34 languages; Shinrai speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  load: id =>
    /\/intl\/[^/]+\/[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) && !/\/(ja-JP|en-US)\.m?js$/.test(id)
      ? 'export default {};'
      : null,
};

/** Chunks load in any order, so each style sheet first says in which order the layers stand. */
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/web\/.*\.css$/.test(id) ? `@layer reset, tokens, base, ui, page;\n${code}` : null),
};

/** Every browser that runs this client reads woff2; the woff twins would only double the build. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') ? code.replace(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, '') : null,
};

export default defineConfig({
  // Relative, so that a host may serve the client under any path: it only sets <base href> in index.html.
  base: './',
  plugins: [react(), layersFirst, woff2Only, twoLanguages],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures as data: URLs would break the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '^/courses/(?:[^/]+/)?(?:import|export)$': server,
      '/graphql': server,
      '/exports': server,
      '/evidence-packs': server,
      '/certificate-files': server,
      '/roster-files': server,
    },
  },
});
