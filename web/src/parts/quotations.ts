/** Opens keys to quotations, a few hundred at a time, in the order of the sources and the text. */
import { api, got, type Shapes } from "../api/client";

export type QuotationShape = Shapes["QuotationShape"];

export async function quotationsOf(keys: readonly string[]): Promise<QuotationShape[]> {
  return keys.length === 0 ? [] : got(api.POST("/api/quotations", { body: { keys: [...keys] } }));
}
