/** The legal clock: the only place that adds or subtracts time; a ledger of due dates that explain themselves. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "journal", "organisation", "calendar"})
package vn.motcua.deadline;
