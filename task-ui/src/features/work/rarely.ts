/** What the page of a task seldom needs, in one piece of code that comes when the first of it does. */
export { Clocks } from '../../components/dossier/clocks';
export { CoordinationNote } from '../../components/dossier/coordination';
export { Obligations } from '../../components/dossier/obligations';
export { NotesPanel } from '../../components/notes/notes-panel';
export { Phrases } from '../../components/supplement/phrases';
export { SupplementCheck } from '../../components/supplement/supplement-check';
export { ChangesNotice } from './changes-notice';
export { NewerNotice } from './newer-notice';
export { StaleNotice } from './stale-notice';
export { TaskDocuments } from './task-documents';
