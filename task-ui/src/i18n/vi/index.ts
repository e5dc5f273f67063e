import common from './common.json';
import dossier from './dossier.json';
import session from './session.json';
import work from './work.json';

/** The source language: what an officer meets first is bundled; the types of all keys come from here and from later.ts. One file a feature. */
export const vi = { common, dossier, session, work };
