import importX from "eslint-plugin-import-x";
import svelte from "eslint-plugin-svelte";
import tseslint from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

// Who may import whom, as in ARCHITECTURE.md: a folder may use what is named after it, and itself.
const MAY_USE = {
  shell: ["pages", "parts", "transcript", "ui", "api", "lib"],
  pages: ["parts", "transcript", "ui", "api", "lib"],
  parts: ["ui", "api", "lib"],
  transcript: ["ui", "lib"],
  ui: ["lib"],
  api: ["lib"],
  lib: [],
};
const FOLDERS = ["shell", "pages", "parts", "transcript", "ui", "api", "lib"];
const PAGES = [
  "home",
  "sources",
  "reading",
  "codebook",
  "search",
  "pairs",
  "themes",
  "agreement",
  "claims",
  "account",
  "history",
  "help",
];
const zones = [
  ...Object.entries(MAY_USE).map(([folder, allowed]) => ({
    target: `./src/${folder}`,
    from: FOLDERS.filter((each) => each !== folder && !allowed.includes(each)).map((each) => `./src/${each}`),
    message: `${folder}/ may use only: ${allowed.join(", ") || "nothing"}.`,
  })),
  ...PAGES.map((page) => ({
    target: `./src/pages/${page}`,
    from: PAGES.filter((each) => each !== page).map((each) => `./src/pages/${each}`),
    message: "A page never uses another page; what two pages share moves to parts/, ui/ or transcript/.",
  })),
].filter((zone) => zone.from.length > 0);

export default tseslint.config(
  { ignores: ["node_modules", "src/api/types.ts"] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
  },
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [importX.createNodeResolver({ extensions: [".ts", ".svelte", ".js"] })],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "svelte/no-navigation-without-resolve": "off",
      // A set that nobody draws need not be watched; what is drawn is state.
      "svelte/prefer-svelte-reactivity": "off",
      "no-console": "error",
      "no-irregular-whitespace": "off",
    },
  },
);
