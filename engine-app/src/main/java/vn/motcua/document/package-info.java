/** Stored files of dossiers, and the forms that transitions owe to the applicant, as PDF. */
@ApplicationModule(
        allowedDependencies = {"shared", "journal", "organisation", "calendar", "deadline", "catalogue", "dossier"})
package vn.motcua.document;

import org.springframework.modulith.ApplicationModule;
