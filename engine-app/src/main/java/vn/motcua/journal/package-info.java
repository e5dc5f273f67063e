/** The spine: every change of a dossier as one row of a hash chain, and the consumers that read those rows. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package vn.motcua.journal;
