import type { Explained, Person, Text, UnitRef } from '../../api/types';

/** Who holds the dossier up at a step: this office, the applicant, or another agency. */
export type Turn = 'OFFICE' | 'APPLICANT' | 'AGENCY';

/** One step a dossier went through. Minutes are office minutes (8 h = one working day), counted by the server. */
export type TimelineStep = {
  step: string;
  name: Text;
  unit: UnitRef | null;
  turn: Turn;
  by: Person | null;
  onBehalfOf: Person | null;
  plannedStart: string | null;
  plannedEnd: string | null;
  start: string;
  end: string | null;
  officeMinutes: number;
  lateMinutes: number;
  cancelled: boolean;
};

/** Answer of GET /api/dossiers/{code}/timeline. Instants are ISO-8601 with an offset. */
export type Timeline = {
  code: string;
  start: string;
  end: string | null;
  now: string;
  dueAt: string | null;
  formerDueAts: string[];
  steps: TimelineStep[];
  pauses: { from: string; to: string | null; reason: Text }[];
  clocks: Explained[];
  spent: { office: number; applicant: number; agency: number };
  events: {
    seq: number;
    at: string;
    type: string;
    text: Text;
    by: Person | null;
    onBehalfOf: Person | null;
    details: Text[];
  }[];
  verified: boolean;
};
