/** Speaks with the server. Types are generated from its contract: `just contract`. */
import createClient from "openapi-fetch";
import { hidesNames } from "../lib/hidden-names";
import { Refusal, refusalOf } from "./errors";
import type { components, paths } from "./types";

export type Shapes = components["schemas"];

const client = createClient<paths>({ baseUrl: globalThis.location?.origin ?? "http://localhost" });

client.use({
  onRequest({ request }) {
    if (hidesNames()) request.headers.set("Madang-Names", "hidden");
    return request;
  },
});

interface Answer<Data> {
  data?: Data | undefined;
  error?: unknown;
  response: Response;
}

/**
 * The answer's data, or a `Refusal` thrown with the server's sentence.
 * `await got(api.GET("/api/reference"))`
 */
export async function got<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await asked;
  } catch {
    throw Refusal.away();
  }
  if (!answer.response.ok) throw refusalOf(answer.response.status, answer.error);
  return answer.data as Data;
}

export const api = client;
