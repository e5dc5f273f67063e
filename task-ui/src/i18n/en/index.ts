import common from './common.json';
import dossier from './dossier.json';
import reception from './reception.json';
import search from './search.json';
import session from './session.json';
import work from './work.json';

/** English, loaded on demand. A test compares its keys with the Vietnamese ones. */
export const en = { common, dossier, reception, search, session, work };
