import react from '@vitejs/plugin-react';
import { NodePackageImporter } from 'sass';
import { defineConfig } from 'vite';

const api = 'http://localhost:3000';

/**
 * `@joint/shared` needs no alias: the workspace's package.json exports its TypeScript source.
 * The build keeps to the server's policy `default-src 'self'; img-src 'self' data:`, so nothing is inlined into a page.
 */
export default defineConfig({
  plugins: [react()],
  server: {
    proxy: {
      '/graphql': api,
      '/healthz': api,
      '/uploads': api,
      '/files': api,
      '/socket.io': { target: api, ws: true },
    },
  },
  css: {
    // `pkg:govuk-frontend/…` is found by Sass's own importer; warnings inside a dependency are not ours to mend.
    preprocessorOptions: { scss: { importers: [new NodePackageImporter()], quietDeps: true, style: 'compressed' } },
  },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    // GOV.UK Frontend keeps a media query for Internet Explorer that the minifier refuses; Sass has compressed the styles already.
    cssMinify: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // zod must be told not to compile code before the first schema is made: the two share a chunk, which every schema's chunk imports.
            { name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]platform[\\/]no-eval\.ts$/ },
            // What is known of phone numbers is large, and asked for by the forms that screen a text alone.
            { name: 'screening', includeDependenciesRecursively: false, test: /[\\/]node_modules[\\/]libphonenumber-js[\\/]|[\\/]shared[\\/]src[\\/](screen-evidence|screening[\\/](screen|postcodes|dates-of-birth|small-numbers|check-digits))\.ts$/ },
          ],
        },
      },
    },
  },
});
