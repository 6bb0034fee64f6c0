import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  base: "/",
  build: {
    outDir: process.env["MADANG_WEB_OUT"] || "../src/madang/web",
    emptyOutDir: true,
    target: "es2022",
    // Every file is served by us with a policy that allows no inlined script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
