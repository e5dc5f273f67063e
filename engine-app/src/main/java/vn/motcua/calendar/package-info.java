/** When an office works: hours, weekly rest, public holidays, swapped days, closures and Saturday duty of each unit. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "journal", "organisation"})
package vn.motcua.calendar;
