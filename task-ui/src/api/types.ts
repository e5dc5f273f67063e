/** A text shown to people, in both languages. */
export type Text = { vi: string; en: string };
/** One page of a list; `next` is the cursor of the following page. */
export type Slice<T> = { items: T[]; next: string | null };
export type Person = { id: string; name: string };
export type UnitRef = { code: string; name: Text; kind: string; parent: string | null };
export type Facet = { value: string; label: Text; count: number };
export type Reason = { group: string; code: string; text: Text };

// --- session
export type PositionRef = { unit: UnitRef; role: string; roleTitle: Text };
export type SessionOfficer = { id: string; username: string; name: string; positions: PositionRef[] };
export type Session = { officer: SessionOfficer | null; permissions: string[]; demo: boolean };
export type DemoTry = { title: Text; path: string };
export type DemoAccount = {
  username: string;
  password: string;
  name: string;
  title: Text;
  unit: Text;
  tries: DemoTry[];
};
export type SignInOptions = {
  password: boolean;
  openid: { id: string; name: string; url: string }[];
  /** `making`: percent of the trial data made so far, null when they are ready */
  demo: { accounts: DemoAccount[]; making: number | null } | null;
};

// --- work; minutes are office minutes (8 h = one working day)
export type Urgency = 'OVERDUE' | 'DUE_SOON' | 'ON_TRACK' | 'PAUSED';
export type TaskRow = {
  taskId: string;
  version: number;
  dossierCode: string;
  ownerName: string;
  procedureCode: string;
  procedureName: Text;
  step: string;
  stepName: Text;
  role: string;
  unit: UnitRef;
  assignee: Person | null;
  claimable: boolean;
  createdAt: string;
  stepDueAt: string | null;
  dueAt: string | null;
  remainingMinutes: number | null;
  urgency: Urgency;
  status: number;
};
export type TaskList = Slice<TaskRow> & {
  total: number;
  facets: { step: Facet[]; urgency: Facet[]; procedure: Facet[]; unit: Facet[] };
};
export type TaskAction = 'CLAIM' | 'RELEASE' | 'COMPLETE' | 'SEND_BACK' | 'REASSIGN';
export type FormSchema = { components: object[]; [key: string]: unknown };
export type FormData = Record<string, unknown>;
/** A task with its form (null when the step asks for nothing) and its dossier. */
export type TaskDetail = TaskRow & {
  form: { id: string; schema: FormSchema; data: FormData } | null;
  allowed: TaskAction[];
  blocked: Text | null;
  reasons: Reason[];
  dossier: DossierDetail;
};
/** What completing would lead to; without an outcome while the form is not ready. */
export type TaskOutlook = { ready: boolean; outcome: TaskAnswer | null };
export type TaskAnswer = { dossierCode: string; status: number; dueAt: string | null; nextTasks: TaskRow[] };

// --- dossier
export type Channel = 'COUNTER' | 'ONLINE' | 'POST';
export type ProcedureRef = {
  code: string;
  name: Text;
  versionId: number;
  onlineLevel: string;
  term?: Text;
  fee?: Text;
};
export type ReceptionProcedure = {
  code: string;
  name: Text;
  versionId: number;
  form: { id: string; schema: FormSchema };
  term: Text;
  reasons: Reason[];
};
export type Component = {
  code: string;
  name: Text;
  original: number;
  certified: number;
  photocopy: number;
  required: boolean;
  note: Text | null;
};
export type CopyCounts = { original: number; certified: number; photocopy: number };
export type ReceptionPreview = {
  components: Component[];
  fee: { items: { code: string; name: Text; amount: number }[]; total: number };
  dueAtIfReceivedNow: string;
  explanation: Text[];
};
export type Submitter = {
  name: string;
  idNumber: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  relation: string | null;
};
export type NewDossier = {
  procedureCode: string;
  unitCode: string;
  channel: Channel;
  submitter: Submitter;
  data: FormData;
  components: ({ code: string } & CopyCounts)[];
  accept: boolean;
  portalCode?: string;
};
export type DossierAnswer = { code: string; status: number; dueAt: string | null; taskIds: string[] };
export type Attachment = {
  id: string;
  componentCode: string | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  at: string;
  by: Person;
};
export type IssuedForm = { number: string; serial: string; title: Text; at: string; url: string };
export type Supplement = {
  requestedAt: string;
  deadline: string;
  items: { componentCode: string | null; text: string }[];
  stage: string;
  receivedAt: string | null;
};
export type Explained = {
  clock: string;
  subject: string;
  name: Text;
  state: 'RUNNING' | 'PAUSED' | 'ENDED';
  dueAt: string;
  formerDueAts: string[];
  sentences: Text[];
};
export type DossierAction = 'WITHDRAW' | 'STOP' | 'EXTEND' | 'RECALL' | 'ATTACH' | 'PARENT_ANSWER';
export type ReceivedComponent = Omit<Component, 'note'> & { note?: Text | null } & {
  received: CopyCounts;
  missing: boolean;
};
/** A step that is open now. */
export type OpenStep = Pick<TaskRow, 'taskId' | 'step' | 'stepName' | 'unit' | 'assignee' | 'stepDueAt'>;
export type DossierDetail = {
  code: string;
  procedureCode: string;
  procedureName: Text;
  versionId: number;
  unit: UnitRef;
  channel: Channel;
  status: number;
  statusName: Text;
  outcome: string | null;
  ownerName: string;
  submitter: Submitter;
  data: FormData;
  dataForm: { id: string; schema: FormSchema };
  components: ReceivedComponent[];
  attachments: Attachment[];
  forms: IssuedForm[];
  supplements: Supplement[];
  submittedAt: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  finishedAt: string | null;
  returnedAt: string | null;
  timeliness: { byDate: string | null; byInstant: string | null };
  openTasks: OpenStep[];
  clocks: Explained[];
  allowed: DossierAction[];
  reasons: Reason[];
};

// --- search
export type Fragment = { text: string; hit: boolean };
export type SearchHit = {
  code: string;
  ownerName: string;
  submitterName: string;
  procedureCode: string;
  procedureName: Text;
  unit: UnitRef;
  status: number;
  statusName: Text;
  receivedAt: string | null;
  dueAt: string | null;
  matched: { field: string; name: Text; fragments: Fragment[] }[];
};
export type SearchPage = Slice<SearchHit> & {
  total: number;
  facets: {
    status: Facet[];
    procedure: Facet[];
    unit: Facet[];
    timeliness: Facet[];
    outcome?: Facet[];
    month: Facet[];
  };
  lagMillis: number;
  similar: boolean;
};
