/** What the page of a task seldom needs, in one piece of code that comes when the first of it does. */
export { Clocks } from '../../components/dossier/clocks';
export { CoordinationNote } from '../../components/dossier/coordination';
export { ChangesNotice } from './changes-notice';
export { NewerNotice } from './newer-notice';
export { StaleNotice } from './stale-notice';
export { TaskDocuments } from './task-documents';
