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
function forbidden(files, names, message) {
  const group = names.flatMap((name) => [`**/${name}`, `**/${name}/**`]);
  return { files, rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] } };
}

const folders = Object.entries(MAY_USE)
  .map(([folder, allowed]) => ({
    folder,
    allowed,
    names: FOLDERS.filter((each) => each !== folder && !allowed.includes(each)),
  }))
  .filter(({ names }) => names.length > 0)
  .map(({ folder, allowed, names }) =>
    forbidden([`src/${folder}/**`], names, `${folder}/ may use only: ${allowed.join(", ") || "nothing"}.`),
  );
const pages = PAGES.map((page) =>
  forbidden(
    [`src/pages/${page}/**`],
    ["shell", ...PAGES.filter((each) => each !== page).map((each) => `pages/${each}`)],
    "A page never uses another page or the shell; what two pages share moves to parts/, ui/ or transcript/.",
  ),
);
const siblings = PAGES.map((page) => ({
  files: [`src/pages/${page}/*`],
  rules: {
    "no-restricted-syntax": [
      "error",
      {
        selector: `ImportDeclaration[source.value=/^\\.\\..(?:${PAGES.filter((each) => each !== page).join("|")})/]`,
        message: "A page never uses another page; what two pages share moves to parts/, ui/ or transcript/.",
      },
    ],
  },
}));

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
    rules: {
      "svelte/no-navigation-without-resolve": "off",
      // A set that nobody draws need not be watched; what is drawn is state.
      "svelte/prefer-svelte-reactivity": "off",
      "no-console": "error",
      "no-irregular-whitespace": "off",
    },
  },
  ...folders,
  ...pages,
  ...siblings,
);
