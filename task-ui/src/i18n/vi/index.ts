import calendar from './calendar.json';
import catalogue from './catalogue.json';
import common from './common.json';
import dossier from './dossier.json';
import monitoring from './monitoring.json';
import operations from './operations.json';
import reception from './reception.json';
import register from './register.json';
import search from './search.json';
import session from './session.json';
import work from './work.json';

/** The source language, bundled; the types of all keys come from here. One file a feature. */
export const vi = {
  calendar,
  catalogue,
  common,
  dossier,
  monitoring,
  operations,
  reception,
  register,
  search,
  session,
  work,
};
