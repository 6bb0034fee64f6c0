/** The people and organisations behind the material, kept up to date while a page shows them. */
import { api, got, type Shapes } from "../../api/client";
import { onChange, touches } from "../../api/live.svelte";
import { reference } from "../../api/reference.svelte";
import { said } from "../../lib/words.svelte";
import type { Choice } from "../../ui/Picker.svelte";

export type Participant = Shapes["ParticipantShape"];
export type Body = Shapes["BodyShape"];
export type Value = Shapes["ValueShape"];

let participants = $state.raw<Participant[] | null>(null);
let organisations = $state.raw<Body[] | null>(null);
let values = $state.raw<Value[]>([]);
const byId = $derived(new Map(participants?.map((each) => [each.id, each])));

export const people = {
  get participants(): Participant[] | null {
    return participants;
  },
  get organisations(): Body[] | null {
    return organisations;
  },
  get values(): Value[] {
    return values;
  },
  participant: (id: string) => byId.get(id),
};

/** Read them now and after each change; answers how to stop. */
export function keepPeople(): () => void {
  void read();
  return onChange((kinds) => {
    if (
      touches(
        kinds,
        "participant",
        "membership",
        "speaker",
        "organisation",
        "attribute_value",
        "statement",
        "source",
      )
    )
      void read();
  });
}

export async function read(): Promise<void> {
  [participants, organisations, values] = await Promise.all([
    got(api.GET("/api/people/participants")),
    got(api.GET("/api/people/organisations")),
    got(api.GET("/api/people/values")),
  ]);
}

export interface Stand {
  name: string;
  organisation: string;
  side: string;
}

/** A participant as a list shows them: pseudonym beside the name, the latest organisation and its side. */
export function standOf(id: string): Stand {
  const found = byId.get(id);
  const latest = found?.memberships[0];
  const body = latest ? reference.organisation(latest.organisation) : undefined;
  return {
    name: found ? found.name + (found.pseudonym ? ` (${found.pseudonym})` : "") : "",
    organisation: body ? said(body.name) : "",
    side: body?.side ?? "",
  };
}

export function participantChoices(): Choice[] {
  return (participants ?? []).map((each) => {
    const stand = standOf(each.id);
    return {
      id: each.id,
      name: stand.name,
      note: stand.organisation,
      also: `${each.pseudonym} ${stand.organisation} ${each.labels.join(" ")}`,
      ...(stand.side ? { side: stand.side } : {}),
    };
  });
}
