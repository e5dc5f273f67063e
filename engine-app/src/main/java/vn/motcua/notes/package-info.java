/** What officers write down about a dossier for one another: notes, and the labels of their units. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "organisation", "dossier"})
package vn.motcua.notes;

import org.springframework.modulith.ApplicationModule;
