import { mount } from "svelte";
import { listen } from "./api/live.svelte";
import { keepReference } from "./api/reference.svelte";
import { dress } from "./lib/look.svelte";
import { followLinks } from "./lib/route.svelte";
import { language } from "./lib/words.svelte";
import App from "./shell/App.svelte";
import "./shell/tokens.css";
import "./shell/base.css";
import "./ui/picker.css";
import { keepNotices } from "./shell/project-notices.svelte";
import { keepSteps } from "./shell/steps.svelte";

dress();
document.documentElement.lang = language.now;
followLinks();
listen();

const target = document.getElementById("app");
if (target) mount(App, { target });

void keepReference();
void keepSteps();
void keepNotices();
