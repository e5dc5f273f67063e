/** What officers write down for one another: notes, the labels of their units, sentences to be used again. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "organisation", "dossier"})
package vn.motcua.notes;

import org.springframework.modulith.ApplicationModule;
