/** What officers are told at once about their dossiers: made of the journal and of due dates, shown in the product. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "organisation", "deadline", "dossier", "work"})
package vn.motcua.notice;

import org.springframework.modulith.ApplicationModule;
