import absence from './absence.json';
import amend from './amend.json';
import bulk from './bulk.json';
import calendar from './calendar.json';
import catalogue from './catalogue.json';
import monitoring from './monitoring.json';
import officers from './officers.json';
import operations from './operations.json';
import register from './register.json';
import tray from './tray.json';

/** Texts of pages and parts that come when they are first wanted. */
export const later = { absence, amend, bulk, calendar, catalogue, monitoring, officers, operations, register, tray };
