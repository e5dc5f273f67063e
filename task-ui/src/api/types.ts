import type {
  AttachmentView,
  ComponentCopies,
  DemoAccountsAttempt,
  DemoAccountsDemoAccount,
  DossierDetail,
  DossierDetailComponentView,
  DossierDetailFormView,
  DossierDetailSupplementView,
  ReasonView,
  ReceptionPagesCase,
  ReceptionPagesCounter,
  ReceptionPagesOffer,
  RequiredComponent,
  SearchPageFragment,
  SearchPageHit,
  SessionView,
  SessionViewHeld,
  SessionViewSignedIn,
  Submission,
  Submitted,
  TaskDetailAction,
  TaskRow,
  TaskDetail as TaskView,
} from './schema';

/** Short names for the server's types; schema.d.ts is generated from its description (openapi.json). */
export type {
  Channel,
  DossierAction,
  DossierAnswer,
  DossierDetail,
  Explained,
  Facet,
  IssuedForm,
  OpenStep,
  Person,
  SearchPage,
  SignInOptions,
  Submitter,
  TaskAnswer,
  TaskList,
  TaskOutlook,
  TaskRow,
  Text,
  Turn,
  UnitRef,
  Urgency,
} from './schema';

/** One page of a list; `next` is the cursor of the following page. */
export type Slice<T> = { items: T[]; next: string | null };
export type Reason = ReasonView;

// --- session
export type PositionRef = SessionViewHeld;
export type SessionOfficer = SessionViewSignedIn;
export type Session = SessionView;
export type DemoTry = DemoAccountsAttempt;
export type DemoAccount = DemoAccountsDemoAccount;

// --- work; minutes are office minutes (8 h = one working day)
export type TaskAction = TaskDetailAction;
export type FormSchema = DossierDetailFormView['schema'];
export type FormData = DossierDetail['data'];
/** A task with its row, its form (null when the step asks for nothing) and its dossier in one. */
export type TaskDetail = TaskRow &
  Omit<TaskView, 'task' | 'form' | 'data'> & { form: (DossierDetailFormView & { data: FormData }) | null };

// --- dossier
export type ProcedureRef = ReceptionPagesOffer;
export type ReceptionProcedure = ReceptionPagesCounter;
export type Component = RequiredComponent;
export type CopyCounts = ComponentCopies;
export type ReceptionPreview = ReceptionPagesCase;
export type NewDossier = Submission;
export type NewDossierAnswer = Submitted;
export type Attachment = AttachmentView;
export type Supplement = DossierDetailSupplementView;
export type ReceivedComponent = DossierDetailComponentView;

// --- search
export type Fragment = SearchPageFragment;
export type SearchHit = SearchPageHit;
