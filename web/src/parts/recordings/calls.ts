/** What there is to ask about recordings. */
import { api, got, type Shapes } from "../../api/client";

export type Recording = Shapes["RecordingShape"];
export type Beside = Shapes["RecordingBeside"];

const at = (recording: string) => ({ params: { path: { recording } } });

export const calls = {
  of: (source: string) => got(api.GET("/api/recordings", { params: { query: { source } } })),
  beside: (source: string) => got(api.GET("/api/recordings/beside", { params: { query: { source } } })),
  all: () => got(api.GET("/api/recordings")),
  /** Recordings beside the project that are called as one source is which has none yet. */
  alike: () => got(api.GET("/api/recordings/alike")),
  attachAlike: () => got(api.POST("/api/recordings/alike")),
  attach: (body: Shapes["RecordingAttach"]) => got(api.POST("/api/recordings", { body })),
  move: (recording: string, body: Shapes["RecordingMove"]) =>
    got(api.POST("/api/recordings/{recording}/move", { ...at(recording), body })),
  shift: (recording: string, body: Shapes["RecordingShift"]) =>
    got(api.POST("/api/recordings/{recording}/shift", { ...at(recording), body })),
  remove: (recording: string, revision: number) =>
    got(api.POST("/api/recordings/{recording}/remove", { ...at(recording), body: { revision } })),
};

/** The address a recording is played from. */
export function mediaOf(recording: string): string {
  return `/api/recordings/${encodeURIComponent(recording)}/media`;
}
