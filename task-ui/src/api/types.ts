import type {
  AttachmentView,
  ComponentCopies,
  DemoAccountsDemoAccount,
  DossierDetail,
  DossierDetailComponentView,
  DossierDetailFormView,
  DossierDetailObligationView,
  DossierDetailSupplementView,
  PartView,
  ReasonView,
  ReceptionPagesCase,
  ReceptionPagesCounter,
  ReceptionPagesOffer,
  RequiredComponent,
  SavedSearchKept,
  SearchPageFragment,
  SearchPageHit,
  SessionView,
  SessionViewSignedIn,
  Submission,
  Submitted,
  TaskRow,
  TaskDetail as TaskView,
} from './schema';

/** Short names for the server's types; schema.d.ts is generated from its description (openapi.json). */
export type {
  Channel,
  DossierAction,
  DossierDetail,
  Duplicate,
  Explained,
  Facet,
  OpenStep,
  OpenWait,
  Priority,
  SavedSearch,
  SearchPage,
  SignInOptions,
  Submitter,
  TaskAnswer,
  TaskOutlook,
  TaskRow,
  Text,
  Turn,
  UnitRef,
  Unread,
  Urgency,
  WatchedDossier,
  WorkFilter,
  WorkView,
  WorkViewColumn,
} from './schema';

export type Reason = ReasonView;

// --- session
export type SessionOfficer = SessionViewSignedIn;
export type Session = SessionView;
export type DemoAccount = DemoAccountsDemoAccount;

// --- work; minutes are office minutes (8 h = one working day)
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
export type GroupPart = PartView;
export type Obligation = DossierDetailObligationView;
export type ReceivedComponent = DossierDetailComponentView;

// --- search
export type SavedSearches = SavedSearchKept;
export type Fragment = SearchPageFragment;
export type SearchHit = SearchPageHit;
