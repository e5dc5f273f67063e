import bulk from './bulk.json';
import calendar from './calendar.json';
import catalogue from './catalogue.json';
import common from './common.json';
import dossier from './dossier.json';
import monitoring from './monitoring.json';
import operations from './operations.json';
import reception from './reception.json';
import search from './search.json';
import session from './session.json';
import tray from './tray.json';
import work from './work.json';

/** The source language, bundled; the types of all keys come from here. One file a feature. */
export const vi = {
  bulk,
  calendar,
  catalogue,
  common,
  dossier,
  monitoring,
  operations,
  reception,
  search,
  session,
  tray,
  work,
};
