import absence from './absence.json';
import amend from './amend.json';
import attach from './attach.json';
import bulk from './bulk.json';
import calendar from './calendar.json';
import catalogue from './catalogue.json';
import common from './common.json';
import counter from './counter.json';
import dossier from './dossier.json';
import handOvers from './hand-overs.json';
import monitoring from './monitoring.json';
import notices from './notices.json';
import officers from './officers.json';
import operations from './operations.json';
import reception from './reception.json';
import register from './register.json';
import search from './search.json';
import series from './series.json';
import session from './session.json';
import supplement from './supplement.json';
import tray from './tray.json';
import units from './units.json';
import work from './work.json';

/** English, loaded on demand. A test compares its keys with the Vietnamese ones. */
export const en = {
  attach,
  bulk,
  absence,
  amend,
  officers,
  calendar,
  catalogue,
  counter,
  common,
  dossier,
  handOvers,
  monitoring,
  notices,
  operations,
  reception,
  register,
  search,
  series,
  session,
  supplement,
  tray,
  units,
  work,
};
