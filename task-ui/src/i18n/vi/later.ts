import absence from './absence.json';
import amend from './amend.json';
import attach from './attach.json';
import bulk from './bulk.json';
import calendar from './calendar.json';
import catalogue from './catalogue.json';
import counter from './counter.json';
import handOvers from './hand-overs.json';
import monitoring from './monitoring.json';
import notices from './notices.json';
import officers from './officers.json';
import operations from './operations.json';
import reception from './reception.json';
import register from './register.json';
import search from './search.json';
import series from './series.json';
import supplement from './supplement.json';
import tray from './tray.json';
import units from './units.json';

/** Texts of pages and parts that come when they are first wanted. */
export const later = {
  absence,
  amend,
  attach,
  bulk,
  calendar,
  catalogue,
  handOvers,
  counter,
  monitoring,
  notices,
  officers,
  operations,
  reception,
  register,
  search,
  series,
  supplement,
  tray,
  units,
};
